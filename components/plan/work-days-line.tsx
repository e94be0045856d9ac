"use client";

import { useMemo } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { notify } from "#components/ui/notify.ts";
import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { calendarText, isSameCalendar, type WorkCalendar } from "#lib/domain/schedule/work-calendar.ts";

export type WorkDaysLineProps = { workspaceDays: WorkCalendar; editable: boolean };

/** Which working days a plan counts, where it counts any; and that the workspace has others by now, which are taken over by hand. */
export function WorkDaysLine({ workspaceDays, editable }: WorkDaysLineProps) {
  const { room, act } = useLiveRoom();
  const { phases, steps, gates, messages, deliverables } = room;
  const counts = useMemo(
    () => countsWorkdays({ phases, steps, gates, messages, deliverables }),
    [phases, steps, gates, messages, deliverables],
  );
  if (!counts) return null;
  const { calendar } = room.plan;
  const others = !isSameCalendar(calendar, workspaceDays);

  async function takeOver() {
    const refusal = await submitted(act("setPlanCalendar", { calendar: workspaceDays }));
    if (refusal) notify(refusal);
  }

  return (
    <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
      <span>Working days {calendarText(calendar)}</span>
      {others ? <span className="text-hold">the workspace has others now: {calendarText(workspaceDays)}</span> : null}
      {others && editable ? (
        <button
          type="button"
          onClick={takeOver}
          className="tap rounded-sm underline decoration-edge decoration-dotted underline-offset-4 transition-colors hover:text-text"
        >
          Take them over
        </button>
      ) : null}
    </p>
  );
}

const isCounted = (at: PlanTime | null): boolean => at !== null && (at.kind === "offset" || at.kind === "day") && at.counts !== undefined;

type Timed = Pick<PlanRoom, "phases" | "steps" | "gates" | "messages" | "deliverables">;

/** Whether anything of the plan is so many working days from T0. */
function countsWorkdays({ phases, steps, gates, messages, deliverables }: Timed): boolean {
  return (
    Object.values(phases).some(({ at, deadline }) => isCounted(at) || isCounted(deadline)) ||
    Object.values(steps).some(({ at }) => isCounted(at)) ||
    Object.values(gates).some(({ deadline }) => isCounted(deadline)) ||
    Object.values(messages).some(({ at }) => isCounted(at)) ||
    Object.values(deliverables).some(({ at }) => isCounted(at))
  );
}
