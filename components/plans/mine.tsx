import Link from "next/link";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Status } from "#components/ui/statuses.ts";
import type { MyStep, MyWaiting, Mine as Own } from "#lib/domain/plan/summary.ts";
import { driftText, momentText } from "#lib/domain/schedule/format-time.ts";

/** What the viewer has to do across plans, each with its plan and its time: what waits by now, then the steps of plans under way. */
export function Mine({ mine: { steps, waiting }, now }: { mine: Pick<Own, "steps" | "waiting">; now: number }) {
  if (steps.length + waiting.length === 0) return null;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine" className="caption flex gap-2 pb-2">
        Mine <span className="num font-normal tracking-normal">{steps.length + waiting.length}</span>
      </h2>
      <ul className="border-b border-line">
        {waiting.map((each) => (
          <Line
            key={`${each.kind} ${each.id} ${each.at}`}
            mark={<StatusMark {...lookOf(each)} size="sm" className={place} />}
            href={hrefOf(each)}
            title={each.title}
            beside={[kindWords[each.kind], each.insteadOf && `${each.insteadOf} has not`, each.plan].filter(Boolean).join(" · ")}
            when={`since ${momentText(each.at, each.zone, now)}`}
            late={each.late}
          />
        ))}
        {steps.map((step) => (
          <Line
            key={step.id}
            mark={<StatusMark state={step.lateMinutes > 0 ? "late" : step.status} size="sm" className={place} />}
            href={`/plans/${step.slug}/room#${step.id}`}
            title={step.title}
            beside={step.deliverable ? `deliverable · ${step.plan}` : step.plan}
            when={whenOf(step, now)}
            late={step.lateMinutes > 0}
          />
        ))}
      </ul>
    </section>
  );
}

const place = "max-sm:order-last max-sm:justify-self-end";

const kindWords: Record<MyWaiting["kind"], string> = {
  message: "message",
  undelivered: "message",
  update: "update",
  care: "after-care",
  check: "check",
  incident: "incident",
};

function lookOf({ kind, late }: MyWaiting): { state: Status; word?: string } {
  if (kind === "undelivered") return { state: "failed", word: "Not delivered" };
  if (kind === "incident") return { state: late ? "late" : "due", word: late ? "Not taken" : "Open" };
  return late ? { state: "late", word: kind === "care" ? "Overdue" : "Late" } : { state: "due" };
}

function hrefOf({ kind, id, slug }: MyWaiting): string {
  if (kind === "message" || kind === "undelivered") return `/plans/${slug}/messages?message=${id}`;
  return kind === "update" ? `/plans/${slug}/messages` : `/plans/${slug}/room`;
}

const whenOf = ({ lateMinutes, plannedAt, zone }: MyStep, now: number): string => {
  if (lateMinutes > 0) return driftText(lateMinutes);
  return plannedAt === null ? "" : momentText(plannedAt, zone, now);
};

type LineProps = { mark: React.ReactNode; href: string; title: string; beside: string; when: string; late: boolean };

function Line({ mark, href, title, beside, when, late }: LineProps) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 border-t border-line py-2.5 transition-colors has-[a:hover]:bg-raise sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] sm:px-2">
      {mark}
      <p className="min-w-0 text-sm">
        <Link prefetch={false} href={href} className="font-medium wrap-anywhere after:absolute after:inset-0">
          {title}
        </Link>
        <span className="ml-2 text-xs text-muted">{beside}</span>
      </p>
      <span className={late ? "num text-xs text-hold" : "num text-xs text-muted"}>{when}</span>
    </li>
  );
}
