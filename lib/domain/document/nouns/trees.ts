import { set } from "../../kernel/change.ts";
import { all } from "../../kernel/room.ts";
import { type Tree, type TreeNode, trees } from "../../trees/rows.ts";
import type { DraftTree } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titledNoun } from "../titled-noun.ts";

const drawn = ({ nodes }: { nodes: readonly TreeNode[] }) => nodes.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`).join("\n");

/** Decision trees. Walks that have begun go on through the tree as it was. */
export const treesNoun = titledNoun<Tree, DraftTree>({
  of: "tree",
  called: "Decision tree",
  rows: (room) => all(room, trees),
  set: (id, row) => set(trees, id, row),
  found: (draft) => draft.trees ?? [],
  fields: {
    nodes: { called: "What it says", here: drawn, said: drawn, take: ({ nodes, kind }) => ({ nodes, kind }) },
    kind: { called: "Kind", here: ({ kind }) => kind, said: ({ kind }) => kind, take: ({ kind }) => ({ kind }) },
  },
  make(tree, at, { origin }) {
    const { title, kind, nodes } = tree;
    return trees.make({ ...at, planId: origin.planId, originId: at.id, title, kind, nodes, source: sourceOf(tree, origin) });
  },
});
