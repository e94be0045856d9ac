import type { DraftTree } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { TreeNode } from "#lib/domain/trees/rows.ts";
import type { Branch, DecisionTree } from "../reading.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun } from "./drafted.ts";

/** The decision trees and matrices of a document; their words stay in the notes. */
export const draftedTrees: DraftedNoun = ({ decisionTrees }) => {
  const made = decisionTrees.flatMap((tree) => treeOf(tree) ?? []).slice(0, 200);
  return { part: () => (made.length > 0 ? { trees: made } : {}) };
};

function treeOf({ title, branches, line, endLine }: DecisionTree): DraftTree | null {
  const nodes = flat(branches, 0).slice(0, 500);
  if (nodes.length < 2) return null;
  return { title: cutText(tidy(title), 500).trim() || "Decision tree", kind: isMatrix(branches) ? "matrix" : "tree", nodes, line, endLine };
}

/** The cells of a row of a matrix stand on its own line. */
const isMatrix = (branches: readonly Branch[]) =>
  branches.every(({ line, branches: cells }) => cells.length > 0 && cells.every((cell) => cell.line === line));

/** A line without words is none: what hangs on it hangs on the one above. */
function flat(branches: readonly Branch[], depth: number): TreeNode[] {
  return branches.flatMap((branch) => {
    const text = cutText(tidy(branch.text), 500).trim();
    return text === "" ? flat(branch.branches, depth) : [{ depth: Math.min(depth, 100), text }, ...flat(branch.branches, depth + 1)];
  });
}
