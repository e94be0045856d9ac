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

/** Says that `after` differs from `before` only in what leaves every step in its place. */
export function carryTree(before: object, after: object): void {
  const tree = trees.get(before);
  if (tree) trees.set(after, tree);
}
