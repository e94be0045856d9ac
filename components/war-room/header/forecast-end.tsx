"use client";

import clsx from "clsx";
import { useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { driftText, momentText } from "#lib/domain/schedule/format-time.ts";

/** When it will end, and how far that is from the plan. */
export function ForecastEnd() {
  const today = useToday();
  const { plan } = useLiveRoom().room;
  const { forecastEnd, plannedEnd, driftMinutes } = usePlanProgress();
  const over = plan.endedAt ?? plan.workEndedAt;
  const running = isUnderWay(plan) && !over;
  const end = over ? Date.parse(over) : running ? forecastEnd : plannedEnd;
  if (end === null) return null;
  return (
    <div className="whitespace-nowrap">
      <div className="caption">{plan.endedAt ? "Ended" : over ? "Work done" : running ? "Forecast end" : "Planned end"}</div>
      <div className="num text-lg">
        {momentText(end, plan.zone, today)}
        {running && driftMinutes !== null ? (
          <span className={clsx("ml-2 text-xs font-semibold", driftMinutes > 0 ? "text-hold" : "text-muted")}>
            {driftText(driftMinutes)}
          </span>
        ) : null}
      </div>
    </div>
  );
}
