import { openHold } from "../holds/status.ts";
import { byOrder } from "../kernel/order.ts";
import { all } from "../kernel/room.ts";
import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { type RollbackDecision, rollbackDecisions, type Tripwire, tripwires } from "./rows.ts";

/** The triggers of a plan, in its order. */
export const tripwiresOf = (room: PlanRoom): readonly Tripwire[] => all(room, tripwires).toSorted(byOrder);

/** The question that waits for an answer, if one does. */
export const openDecision = (room: PlanRoom): RollbackDecision | null =>
  all(room, rollbackDecisions).find(({ outcome }) => outcome === null) ?? null;

/** Whether going back was decided and goes on, also while that is on hold. */
export const goesBack = (room: PlanRoom): boolean =>
  room.plan.status === "rolling-back" || (room.plan.status === "held" && openHold(room)?.interrupted === "rolling-back");

/** The phases that lead back. */
export const rollbackPhases = (room: PlanRoom): readonly Phase[] => phasesOf(room).filter(({ kind }) => kind === "rollback");

/** The steps that lead back, with how far they are. */
export function wayBack(room: PlanRoom): { open: readonly Step[]; total: number } {
  const steps = rollbackPhases(room).flatMap(({ id }) => leavesOf(room, id));
  return { open: steps.filter((step) => !isClosed(step)), total: steps.length };
}

/** What was done and would be undone: closed steps of the phases before. */
export const doneForward = (room: PlanRoom): number =>
  phasesOf(room)
    .filter(({ kind }) => kind !== "rollback" && kind !== "prepare")
    .flatMap(({ id }) => leavesOf(room, id))
    .filter(({ status }) => status === "done").length;
