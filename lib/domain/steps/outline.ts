import { byOrder } from "../kernel/order.ts";
import type { Note } from "../notes/rows.ts";
import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import type { Step } from "./rows.ts";
import { keptByPhase, placeOf, treeOf } from "./tree.ts";

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
export const walkPhase = (room: PlanRoom, phaseId: string): readonly Walked[] => phaseSteps(room, phaseId).walk;

/** The steps a phase's progress counts: those without children. */
export const leavesOf = (room: PlanRoom, phaseId: string): readonly Step[] => phaseSteps(room, phaseId).leaves;

/** A step as it is met on the way through a phase. */
export type Walked = { step: Step; depth: number };

/** The steps of a phase in reading order: all of them, and those without children. */
export type PhaseSteps = { walk: readonly Walked[]; leaves: readonly Step[] };

/** The steps of a phase: the same object for as long as none of them changes, so that what is worked out from it can be kept beside it. */
export const phaseSteps = (room: PlanRoom, phaseId: string): PhaseSteps =>
  keptByPhase(room.steps, phaseId, () => {
    const walk: Walked[] = [];
    const leaves: Step[] = [];
    for (const { id, depth, leaf } of placesIn(room, phaseId)) {
      const step = room.steps[id];
      if (!step) continue;
      walk.push({ step, depth });
      if (leaf) leaves.push(step);
    }
    return { walk, leaves };
  });

/** The notes that hang on the plan, a phase or a step, in order. */
export function notesOf(room: PlanRoom, at: { phaseId?: string; stepId?: string }): readonly Note[] {
  const key = at.stepId ?? at.phaseId ?? "";
  const index = memo(noteCache, room.notes, () => Map.groupBy(live(room.notes), (note) => note.stepId ?? note.phaseId ?? ""));
  return index.get(key) ?? none;
}

type Place = { id: string; depth: number; leaf: boolean };
const places = new WeakMap<object, Map<string, Place[]>>();

/** Where the steps of a phase stand, in reading order: found once, and kept for as long as none of the plan is added, moved or removed. */
function placesIn(room: PlanRoom, phaseId: string): readonly Place[] {
  const tree = treeOf(room.steps);
  const kept = memo(places, tree, () => new Map<string, Place[]>());
  const known = kept.get(phaseId);
  if (known) return known;
  const found: Place[] = [];
  const walk = (parentId: string | null, depth: number): void => {
    for (const id of tree.get(placeOf(phaseId, parentId)) ?? none) {
      const place = { id, depth, leaf: true };
      found.push(place);
      const before = found.length;
      walk(id, depth + 1);
      place.leaf = found.length === before;
    }
  };
  walk(null, 0);
  kept.set(phaseId, found);
  return found;
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
