import { byOrder } from "../kernel/order.ts";
import type { Step } from "./rows.ts";

type Steps = Readonly<Record<string, Step>>;
/** The ids of the steps under each place (`phaseId parentId`), in order. */
type StepTree = ReadonlyMap<string, readonly string[]>;

const trees = new WeakMap<object, StepTree>();
const placing = ["phaseId", "parentId", "order", "removedAt", "id"];

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

/** Whether a patch to a step leaves it where it stands. A tick does, and ticks are what there are many of. */
export const leavesInPlace = (patch: object): boolean => !placing.some((key) => key in patch);

/** Says that `after` differs from `before` only in what leaves every step in its place. */
export function carryTree(before: object, after: object): void {
  const tree = trees.get(before);
  if (tree) trees.set(after, tree);
}
