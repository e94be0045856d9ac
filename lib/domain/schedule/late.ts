import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import { schedule } from "./schedule.ts";

const minuteMs = 60_000;

/** How many minutes late a step is at `now` (epoch ms): not begun when it should have, or running longer than planned. */
export function lateMinutes(room: PlanRoom, step: Step, now: number): number {
  // A parent is as late as its children, which say so themselves.
  if (!isUnderWay(room.plan) || childrenOf(room, step).length > 0) return 0;
  if (step.status === "doing" && step.startedAt && step.durationMax !== null) {
    return Math.max(0, Math.floor((now - Date.parse(step.startedAt)) / minuteMs) - step.durationMax);
  }
  const planned = schedule(room).steps.get(step.id);
  return step.status === "todo" && planned !== undefined ? Math.max(0, Math.floor((now - planned) / minuteMs)) : 0;
}
