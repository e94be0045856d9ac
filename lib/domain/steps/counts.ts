import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "./outline.ts";
import { isClosed } from "./rows.ts";

/**
 * How many steps a plan has and how many of them are closed, as people outside are told it: those that are done one by one, without the way back and
 * without checks to repeat, which are no steps.
 */
export function stepCounts(room: PlanRoom): { closed: number; total: number } {
  const leaves = phasesOf(room).flatMap((phase) => (phase.kind === "rollback" ? [] : leavesOf(room, phase.id)));
  return { closed: leaves.filter(isClosed).length, total: leaves.length };
}
