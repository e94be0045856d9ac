import { byOrder } from "../kernel/order.ts";
import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf, stepsOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import type { Gate } from "./rows.ts";

/**
 * Whether a step stands behind a gate in the order of the plan. Going back is never held: a gate outside the rollback does not
 * reach into it, and one inside it holds nothing else. What was removed still marks the place where the gate stood.
 */
export function isBehind(room: PlanRoom, gate: Gate, step: Step): boolean {
  const before = gate.stepId ? room.steps[gate.stepId] : null;
  const from = room.phases[before?.phaseId ?? gate.phaseId ?? ""];
  const phase = room.phases[step.phaseId];
  if (!from || !phase) return false;
  if (from.id !== phase.id) return isRollback(from) === isRollback(phase) && !isRollback(from) && byOrder(phase, from) > 0;
  if (!before) return true;
  const [path, anchor] = [pathOf(room, step), pathOf(room, before)];
  for (const [depth, mark] of anchor.entries()) {
    const here = path[depth];
    // The step is around the gate, not behind it.
    if (!here) return false;
    if (here.id !== mark.id) return byOrder(here, mark) > 0;
  }
  return true;
}

/**
 * The steps before a gate that are ticked by themselves, in order. Those of the rollback are before a gate only where it stands
 * among them.
 */
export function stepsBefore(room: PlanRoom, gate: Gate): Step[] {
  const before = gate.stepId ? room.steps[gate.stepId] : null;
  const from = room.phases[before?.phaseId ?? gate.phaseId ?? ""];
  const phases = phasesOf(room).filter((phase) => (from && isRollback(from) ? phase.id === from.id : !isRollback(phase)));
  return phases.flatMap((phase) => leavesOf(room, phase.id)).filter((step) => !isBehind(room, gate, step));
}

/** The phases that are over when work comes to the gate; one that it stands inside of is not among them. */
export function phasesBefore(room: PlanRoom, gate: Gate): Phase[] {
  const from = room.phases[(gate.stepId ? room.steps[gate.stepId]?.phaseId : gate.phaseId) ?? ""];
  return phasesOf(room).filter((phase) => !isRollback(phase) && (!from || (!isRollback(from) && byOrder(phase, from) < 0)));
}

/** Where a gate is shown: right before this phase or step, the first one still there; neither at the end of the plan. */
export function placeOfGate(room: PlanRoom, gate: Gate): { phase: Phase | null; step: Step | null } {
  const before = gate.stepId ? room.steps[gate.stepId] : null;
  const from = room.phases[before?.phaseId ?? gate.phaseId ?? ""];
  if (!from) return { phase: null, step: null };
  const phases = phasesOf(room).filter((each) => isRollback(each) === isRollback(from));
  const phase = phases.find((each) => byOrder(each, from) >= 0) ?? null;
  if (!before || phase?.id !== from.id) return { phase, step: null };
  // Where the step and all behind it are gone, what follows its parent is next, and in the end the next phase.
  for (const mark of pathOf(room, before).toReversed()) {
    const step = stepsOf(room, from.id, mark.parentId).find((each) =>
      mark.id === before.id ? byOrder(each, mark) >= 0 : byOrder(each, mark) > 0,
    );
    if (step) return { phase, step };
  }
  return { phase: phases.find((each) => byOrder(each, from) > 0) ?? null, step: null };
}

/** The gates still there in the order of the plan. */
export function gatesOf(room: PlanRoom): Gate[] {
  const kept = cache.get(room.gates);
  if (kept && kept.phases === room.phases && kept.steps === room.steps) return kept.gates;
  const gates = Object.values(room.gates)
    .filter((gate) => !gate.removedAt)
    .sort((a, b) => comparePlaces(room, a, b) || (a.id < b.id ? -1 : 1));
  cache.set(room.gates, { phases: room.phases, steps: room.steps, gates });
  return gates;
}

const cache = new WeakMap<object, { phases: object; steps: object; gates: Gate[] }>();

function comparePlaces(room: PlanRoom, a: Gate, b: Gate): number {
  const [pathA, pathB] = [marksOf(room, a), marksOf(room, b)];
  if (!pathA || !pathB) return (pathA ? 0 : 1) - (pathB ? 0 : 1);
  for (let depth = 0; ; depth++) {
    const [markA, markB] = [pathA[depth], pathB[depth]];
    if (!markA || !markB) return (markA ? 1 : 0) - (markB ? 1 : 0);
    if (markA.id !== markB.id) return byOrder(markA, markB);
  }
}

/** Phase, then the steps down to the one it stands before; null at the end of the plan. */
function marksOf(room: PlanRoom, gate: Gate): { id: string; order: string }[] | null {
  const before = gate.stepId ? room.steps[gate.stepId] : null;
  const phase = room.phases[before?.phaseId ?? gate.phaseId ?? ""];
  return phase ? [phase, ...(before ? pathOf(room, before) : [])] : null;
}

/** A step's ancestors from the top, and the step itself. */
function pathOf(room: PlanRoom, step: Step): Step[] {
  const path = [step];
  for (let up = step.parentId; up; up = room.steps[up]?.parentId ?? null) {
    const parent = room.steps[up];
    if (parent) path.unshift(parent);
  }
  return path;
}

const isRollback = (phase: Phase) => phase.kind === "rollback";
