import clsx from "clsx";
import { Lock } from "lucide-react";
import Link from "next/link";
import { planWhen } from "#components/plans/plan-when.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { PlanSummary } from "#lib/domain/plan/summary.ts";

/** One plan in a line: its state, its name, when, how far, and the phase in hand. */
export function PlanRow({ plan, now, overdueCare = 0 }: { plan: PlanSummary; now: number; overdueCare?: number }) {
  const live = isUnderWay(plan);
  const { main, beside } = planWhen(plan, now);
  return (
    <li className="relative border-t border-line transition-colors has-[a:hover]:bg-raise">
      <div
        className={clsx(
          "grid items-center gap-x-5 gap-y-1 py-3 sm:px-2",
          "grid-cols-[1fr_auto] sm:grid-cols-[6.5rem_minmax(0,1fr)_8rem] lg:grid-cols-[6.5rem_minmax(0,1fr)_13.5rem_9rem_8rem]",
        )}
      >
        <div className="flex max-sm:col-start-2 max-sm:row-start-1 max-sm:self-start max-sm:justify-self-end">
          <StatusMark state={plan.status} size="sm" pill={live} />
        </div>
        <div className="min-w-0 max-sm:col-start-1 max-sm:row-start-1">
          <Link
            // A plan is drawn as it is when it is opened: asking ahead for each of a list would bring nothing of it.
            prefetch={false}
            href={live ? `/plans/${plan.slug}/room` : `/plans/${plan.slug}`}
            // The whole row is the link, for eyes and thumbs; the name is it for everybody else.
            className="text-sm font-semibold wrap-anywhere after:absolute after:inset-0"
          >
            {plan.title}
          </Link>
          {plan.asksRollback ? (
            <Link
              prefetch={false}
              href={`/plans/${plan.slug}/decision`}
              className="tap ml-2 rounded-sm text-xs font-bold tracking-wide text-nogo underline"
            >
              ROLL BACK?
            </Link>
          ) : null}
          {plan.mode === "live" ? null : <span className="ml-2 text-xs text-muted">{plan.mode}</span>}
          {overdueCare > 0 ? (
            <StatusMark state="late" word={`${overdueCare} of after-care overdue`} size="sm" className="ml-2 inline-flex align-[-2px]" />
          ) : null}
          {plan.restricted ? (
            <span className="ml-2 inline-flex items-center gap-1 align-[-1px] text-xs text-faint">
              <Lock aria-hidden strokeWidth={1.75} className="size-3" />
              restricted
            </span>
          ) : null}
        </div>
        <div className="num text-xs text-muted max-lg:col-start-1 max-sm:row-start-2 sm:max-lg:col-start-2">
          {main}
          {beside ? <span className="text-faint lg:block"> {beside}</span> : null}
        </div>
        <div className="truncate text-xs text-muted max-lg:hidden" title={plan.phase ?? undefined}>
          {plan.endedAt ? null : plan.phase}
        </div>
        <Progress plan={plan} />
      </div>
    </li>
  );
}

function Progress({ plan }: { plan: PlanSummary }) {
  const inHand = plan.phase && isUnderWay(plan) ? plan.phase : null;
  if (!plan.startedAt) {
    return (
      <div className="num self-start text-right text-xs whitespace-nowrap text-muted max-sm:col-start-2 max-sm:row-start-2 sm:max-lg:col-start-3 sm:max-lg:row-start-1 lg:col-start-5 lg:self-center">
        {plan.total === 0 ? "no steps yet" : `${plan.total} steps`}
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1.5 max-sm:col-span-2 max-sm:pt-1 sm:max-lg:col-start-3 sm:max-lg:row-start-1 lg:col-start-5">
      <ProgressBar
        value={plan.closed}
        max={plan.total}
        label={plan.title}
        tone={plan.status === "completed" ? "go" : "run"}
        className="h-1"
      />
      <div className="flex justify-between gap-3 text-xs text-muted lg:justify-end">
        <span className="min-w-0 truncate lg:hidden">{inHand}</span>
        <span className="num whitespace-nowrap">
          {plan.closed} of {plan.total}
        </span>
      </div>
    </div>
  );
}
