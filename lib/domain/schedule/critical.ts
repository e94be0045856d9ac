import type { PlanRoom } from "../room.ts";
import { leavesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { type PlanProgress, planProgress } from "./progress.ts";

/**
 * The open steps the end hangs on, in order: those of the phase that ends last, and of every phase before it that the next one waits for.
 * A phase that waits for a time of its own hangs on nothing before it. `now` in epoch ms.
 */
export function criticalSteps(room: PlanRoom, now: number, progress: PlanProgress = planProgress(room, now)): string[] {
  const phases = progress.phases.filter(({ phase }) => phase.kind !== "rollback");
  const last = phases.findLastIndex(
    ({ forecast, state }) => state !== "done" && forecast.end !== null && forecast.end === progress.forecastEnd,
  );
  if (last < 0) return [];
  let first = last;
  for (let at = last; at > 0; at--) {
    const [before, here] = [phases[at - 1], phases[at]];
    if (!before || !here || before.state === "done" || before.forecast.end === null) break;
    if (here.state !== "doing" && here.forecast.start !== before.forecast.end) break;
    first = at - 1;
  }
  return phases
    .slice(first, last + 1)
    .flatMap(({ phase }) => leavesOf(room, phase.id))
    .flatMap((step) => (isClosed(step) ? [] : [step.id]));
}
