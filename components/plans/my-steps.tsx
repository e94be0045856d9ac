import Link from "next/link";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { MyStep } from "#lib/domain/plan/summary.ts";
import { driftText, momentText } from "#lib/domain/schedule/format-time.ts";

/** What the viewer has to do across plans under way, each with its plan and its time. */
export function MySteps({ steps, now }: { steps: readonly MyStep[]; now: number }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine" className="caption flex gap-2 pb-2">
        Mine <span className="num font-normal tracking-normal">{steps.length}</span>
      </h2>
      <ul className="border-b border-line">
        {steps.map(({ id, title, status, slug, plan, zone, plannedAt, lateMinutes }) => (
          <li
            key={id}
            className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 border-t border-line py-2.5 transition-colors has-[a:hover]:bg-raise sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] sm:px-2"
          >
            <StatusMark state={lateMinutes > 0 ? "late" : status} size="sm" className="max-sm:order-last max-sm:justify-self-end" />
            <p className="min-w-0 text-sm">
              <Link prefetch={false} href={`/plans/${slug}/room#${id}`} className="font-medium wrap-anywhere after:absolute after:inset-0">
                {title}
              </Link>
              <span className="ml-2 text-xs text-muted">{plan}</span>
            </p>
            <span className={lateMinutes > 0 ? "num text-xs text-hold" : "num text-xs text-muted"}>
              {lateMinutes > 0 ? driftText(lateMinutes) : plannedAt === null ? "" : momentText(plannedAt, zone, now)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
