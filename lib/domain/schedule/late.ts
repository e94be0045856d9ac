import { allows } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { endOf, longOf } from "./length.ts";
import { schedule } from "./schedule.ts";

const minuteMs = 60_000;

/** How many minutes late a step is at `now` (epoch ms): not begun when it should have, or running longer than planned. */
export function lateMinutes(room: PlanRoom, step: Step, now: number): number {
  if (!allows[room.plan.status].late) return 0;
  if (childrenOf(room, step).length > 0) return overrun(room, step, now);
  if (step.status === "doing" && step.startedAt && step.durationMax !== null) {
    return minutesPast(endOf(Date.parse(step.startedAt), longOf(step.durationMax, step.lengthCounts), room.plan), now);
  }
  const planned = schedule(room).steps.get(step.id);
  return step.status === "todo" && planned !== undefined ? Math.max(0, Math.floor((now - planned) / minuteMs)) : 0;
}

const minutesPast = (end: number, now: number): number => Math.max(0, Math.floor((now - end) / minuteMs));

/** A parent begins when its children do; late is what is still open when it should be over, by the time it says it takes. */
function overrun(room: PlanRoom, step: Step, now: number): number {
  const planned = schedule(room).steps.get(step.id);
  if (isClosed(step) || step.durationMax === null || planned === undefined) return 0;
  return minutesPast(endOf(planned, longOf(step.durationMax, step.lengthCounts), room.plan), now);
}
