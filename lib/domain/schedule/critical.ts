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
  const chain = new Set<string>();
  for (let at = last; at >= 0; at--) {
    const here = phases[at];
    if (!here || here.state === "done") break;
    chain.add(here.phase.id);
    // What has begun hangs on the open phases above it, whatever else waits on the one whose end decides when it begins.
    const before = here.state === "doing" ? at - 1 : phases.findIndex(({ phase }) => phase.id === here.waitsFor);
    at = before + 1;
  }
  return phases
    .filter(({ phase }) => chain.has(phase.id))
    .flatMap(({ phase }) => leavesOf(room, phase.id))
    .flatMap((step) => (isClosed(step) ? [] : [step.id]));
}
