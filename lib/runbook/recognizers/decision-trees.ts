import type { List } from "mdast";
import { type Block, nameOf, nearest } from "../blocks/block.ts";
import { readTree } from "../fences/decision-tree.ts";
import type { Branch, DecisionTree } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { rowsOf } from "../text/table.ts";
import { isA, type Recognizer } from "./recognizer.ts";
import { isSeverityMatrix } from "./triggers.ts";

export const decisionTrees: Recognizer<DecisionTree> = {
  piece: "decision tree",
  means:
    "What to do in which case: drawn trees in fences, nested lists below words about a decision tree, tables that say by severity what is done.",
  example: "# Plan\n\n## Decision tree\n\n- Errors above 5 %?\n  - Yes: go back\n  - No: go on\n",
  asks: [isA("code", "list", "table")],
  read: treesAt,
};

function treesAt(place: Block): DecisionTree[] {
  const { block, topic, fence, nested } = place;
  const title = nameOf(nearest(place));
  const lines = linesOf(block);
  if (block.type === "code") {
    return fence === "tree" ? [readTree({ text: block.value, ...lines, title })] : [];
  }
  if (block.type === "table" && isSeverityMatrix(place)) {
    const branches = rowsOf(block).rows.map(({ cells, line }) => {
      const [first = "", ...rest] = cells;
      return { text: first, line, branches: rest.filter(Boolean).map((text) => ({ text, line, branches: [] })) };
    });
    return [{ title, branches, ...lines }];
  }
  if (topic !== "tree" || block.type !== "list" || nested || hasBox(block)) return [];
  return [{ title, branches: branchesOf(block), ...lines }];
}

function branchesOf(list: List): Branch[] {
  return list.children.map((item) => ({
    text: item.children[0]?.type === "paragraph" ? plainText(item.children[0].children) : "",
    line: linesOf(item).line,
    branches: item.children.flatMap((child) => (child.type === "list" ? branchesOf(child) : [])),
  }));
}
