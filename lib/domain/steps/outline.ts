import { byOrder } from "../kernel/order.ts";
import type { Note } from "../notes/rows.ts";
import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import type { Step } from "./rows.ts";
import { placeOf, treeOf } from "./tree.ts";

/** The phases that are still there, in order. */
export function phasesOf(room: PlanRoom): Phase[] {
  return memo(phaseCache, room.phases, () => live(room.phases));
}

/** A phase's top steps, or with `parentId` a step's children: still there, in order. */
export function stepsOf(room: PlanRoom, phaseId: string, parentId: string | null = null): readonly Step[] {
  const ids = treeOf(room.steps).get(placeOf(phaseId, parentId));
  return ids ? ids.flatMap((id) => room.steps[id] ?? []) : none;
}

/** The children of a step, in order. */
export function childrenOf(room: PlanRoom, step: Step): readonly Step[] {
  return stepsOf(room, step.phaseId, step.id);
}

/** The steps below a step, to any depth, in reading order. */
export function descendantsOf(room: PlanRoom, step: Step): Step[] {
  return childrenOf(room, step).flatMap((child) => [child, ...descendantsOf(room, child)]);
}

/** All steps of a phase in reading order, parents before their children, each with its depth. */
export function walkPhase(room: PlanRoom, phaseId: string): { step: Step; depth: number }[] {
  const walk = (steps: readonly Step[], depth: number): { step: Step; depth: number }[] =>
    steps.flatMap((step) => [{ step, depth }, ...walk(childrenOf(room, step), depth + 1)]);
  return walk(stepsOf(room, phaseId), 0);
}

/** The steps a phase's progress counts: those without children. */
export function leavesOf(room: PlanRoom, phaseId: string): Step[] {
  return walkPhase(room, phaseId)
    .map(({ step }) => step)
    .filter((step) => childrenOf(room, step).length === 0);
}

/** The notes that hang on the plan, a phase or a step, in order. */
export function notesOf(room: PlanRoom, at: { phaseId?: string; stepId?: string }): readonly Note[] {
  const key = at.stepId ?? at.phaseId ?? "";
  const index = memo(noteCache, room.notes, () => Map.groupBy(live(room.notes), (note) => note.stepId ?? note.phaseId ?? ""));
  return index.get(key) ?? none;
}

const none: readonly never[] = [];
const phaseCache = new WeakMap<object, Phase[]>();
const noteCache = new WeakMap<object, Map<string, Note[]>>();

function live<Row extends { id: string; order: string; removedAt: string | null }>(rows: Readonly<Record<string, Row>>): Row[] {
  return Object.values(rows)
    .filter((row) => !row.removedAt)
    .sort(byOrder);
}

/** Collections keep their identity until a row of theirs changes, so what is derived from one can be kept beside it. */
function memo<T>(cache: WeakMap<object, T>, key: object, make: () => T): T {
  const kept = cache.get(key);
  if (kept) return kept;
  const made = make();
  cache.set(key, made);
  return made;
}
