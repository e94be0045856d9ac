import type { DraftTree } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { type TreeNode, trees } from "#lib/domain/trees/rows.ts";
import type { Branch } from "../../reading.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

export const treesMarkdown: NounMarkdown = {
  heading: "Decision trees",
  column: "Tree",
  labels: ["Kind"],
  written(room, id) {
    const tree = find(room, trees, id);
    if (!tree) return { title: "", fields: {}, list: [] };
    const fields: Record<string, string> = { Kind: tree.kind };
    return { title: tree.title, fields, list: numberedLines(tree.nodes) };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 200).flatMap((piece) => treeOf(piece) ?? []);
    const keyOf = ({ title }: { title: string }) => titleKey(title);
    const read = told.map(({ title, nodes, line, endLine }) => ({ title, branches: branchesOf(nodes, line), line, endLine }));
    const list = over(draft.trees ?? [], told, keyOf);
    return {
      said: { ...said, decisionTrees: over(said.decisionTrees, read, keyOf) },
      draft: { ...draft, ...(list.length > 0 ? { trees: list } : {}) },
    };
  },
};

/** `1.2: Call the network`: the number says below which line it hangs. */
function numberedLines(nodes: readonly TreeNode[]): string[] {
  const counts: number[] = [];
  return nodes.map(({ depth, text }) => {
    counts.length = Math.min(counts.length, depth + 1);
    while (counts.length < depth) counts.push(1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return `${counts.join(".")}: ${text}`;
  });
}

function treeOf({ title, fields, list, line, endLine }: ToldPiece): DraftTree | null {
  const nodes = list.slice(0, 500).flatMap((item): TreeNode[] => {
    const [, number, text = ""] = /^(\d{1,3}(?:\.\d{1,3}){0,100}): (.+)$/s.exec(item) ?? [];
    return number === undefined ? [] : [{ depth: Math.min(100, number.split(".").length - 1), text: cutText(text, 500) }];
  });
  if (title === "" || nodes.length === 0) return null;
  return { title: cutText(title, 500), kind: fields.Kind === "matrix" ? "matrix" : "tree", nodes, line, endLine };
}

function branchesOf(nodes: readonly TreeNode[], line: number): Branch[] {
  const top: Branch[] = [];
  const open: { depth: number; branch: Branch }[] = [];
  for (const { depth, text } of nodes) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const branch: Branch = { text, line, branches: [] };
    (open.at(-1)?.branch.branches ?? top).push(branch);
    open.push({ depth, branch });
  }
  return top;
}
