import { byOrder } from "../kernel/order.ts";

type Placed = { id: string; phaseId: string; parentId: string | null; order: string; removedAt: string | null };
type Steps = Readonly<Record<string, Placed>>;
/** The ids of the steps under each place (`phaseId parentId`), in order. */
type StepTree = ReadonlyMap<string, readonly string[]>;

const trees = new WeakMap<object, StepTree>();
/** Where the steps of a room stand: found once, and kept for as long as none is added, moved or removed. */
export function treeOf(steps: Steps): StepTree {
  const kept = trees.get(steps);
  if (kept) return kept;
  const live = Object.values(steps)
    .filter((step) => !step.removedAt)
    .sort(byOrder);
  const tree = new Map<string, string[]>();
  for (const { id, phaseId, parentId } of live) {
    const place = placeOf(phaseId, parentId);
    const there = tree.get(place);
    if (there) there.push(id);
    else tree.set(place, [id]);
  }
  trees.set(steps, tree);
  return tree;
}

export const placeOf = (phaseId: string, parentId: string | null) => `${phaseId} ${parentId ?? ""}`;

const placesOf = new WeakMap<object, Map<string, object>>();

/** What was worked out for each phase from its steps and nothing else, by phase; kept for as long as none of the phase's steps changes. */
export function keptByPhase<T extends object>(steps: Steps, phaseId: string, make: () => T): T {
  const kept = placesOf.get(steps) ?? new Map<string, object>();
  placesOf.set(steps, kept);
  const known = kept.get(phaseId) as T | undefined;
  if (known) return known;
  const made = make();
  kept.set(phaseId, made);
  return made;
}

/** Says that `after` differs from `before` only in what leaves every step in its place; `ids` are the steps that change. */
export function carryTree(before: object, after: object, ids: readonly string[]): void {
  const tree = trees.get(before);
  if (tree) trees.set(after, tree);
  const kept = placesOf.get(before);
  if (!kept) return;
  const carried = before === after ? kept : new Map(kept);
  for (const id of ids) carried.delete((before as Steps)[id]?.phaseId ?? "");
  placesOf.set(after, carried);
}

const times = new WeakMap<object, object>();

/** Stands for what steps say of their places and times: the same object for as long as none of that changes. */
export function timesKey(steps: Steps): object {
  const kept = times.get(steps);
  if (kept) return kept;
  const made = {};
  times.set(steps, made);
  return made;
}

/** Says that `after` differs from `before` only in what leaves the places and times of steps as they are. */
export function carryTimes(before: object, after: object): void {
  const key = times.get(before);
  if (key) times.set(after, key);
}
