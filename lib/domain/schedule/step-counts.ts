import type { PlanRoom } from "../room.ts";
import { phasesOf } from "../steps/outline.ts";
import { phaseWork } from "./phase-work.ts";

/**
 * How many steps a plan has and how many of them are closed, as people outside are told it: those that are done one by one, without the way back and
 * without checks to repeat, which are no steps.
 */
export function stepCounts(room: PlanRoom): { closed: number; total: number } {
  const works = phasesOf(room).flatMap((phase) => (phase.kind === "rollback" ? [] : [phaseWork(room, phase)]));
  return {
    closed: works.reduce((sum, { closed }) => sum + closed, 0),
    total: works.reduce((sum, { leaves }) => sum + leaves.length, 0),
  };
}
