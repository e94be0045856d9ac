"use client";

import clsx from "clsx";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useHanging } from "#components/room/use-hanging.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { hinted } from "#components/ui/hinted.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { driftText, momentText } from "#lib/domain/schedule/format-time.ts";
import { leansOn, worstEnd } from "#lib/domain/schedule/learned.ts";

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
        <WorstEnd />
        {running && driftMinutes !== null ? (
          <span className={clsx("ml-2 text-xs font-semibold", driftMinutes > 0 ? "text-hold" : "text-muted")}>
            {driftText(driftMinutes)}
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** Until when it may take by what its steps took before; nothing where none of them ran before. */
function WorstEnd() {
  const today = useToday();
  const minute = useMinute();
  const { room } = useLiveRoom();
  const progress = usePlanProgress();
  const { inOrder } = useHanging();
  const worst = worstEnd(room, minute, progress, { critical: inOrder });
  if (!worst || progress.forecastEnd === null || worst.end - progress.forecastEnd < 60_000) return null;
  return (
    <span className="ml-2 text-xs text-muted" {...hinted(leansOn(worst))}>
      at worst {momentText(worst.end, room.plan.zone, today)}
    </span>
  );
}
