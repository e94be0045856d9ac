import { byOrder } from "../kernel/order.ts";
import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import type { Step } from "../steps/rows.ts";
import { type Check, checks } from "./rows.ts";

/** The checks of a plan, in its order. */
export const checksOf = (room: PlanRoom): readonly Check[] => all(room, checks).toSorted(byOrder);

/** The checks of a step, in order. */
export const checksOfStep = (room: PlanRoom, stepId: string): readonly Check[] => checksOf(room).filter((check) => check.stepId === stepId);

/** How many checks came to each verdict; `open`: were not run. */
export function checkCounts(all: readonly Pick<Check, "verdict">[]): { pass: number; fail: number; unclear: number; open: number } {
  const count = (verdict: Check["verdict"]) => all.filter((check) => check.verdict === verdict).length;
  return { pass: count("pass"), fail: count("fail"), unclear: count("cannot-tell"), open: count(null) };
}

/** The step of a check, where it is still in the plan. */
export function stepOfCheck(room: PlanRoom, { stepId }: Pick<Check, "stepId">): Step | null {
  const step = stepId ? room.steps[stepId] : undefined;
  return step && !step.removedAt ? step : null;
}
