import { plainLine } from "../../domain/messages/plain-line.ts";
import type { Branch, DecisionTree } from "../reading.ts";
import { branchOf, restoredDrawing } from "./drawing.ts";

/**
 * Reads a tree drawn with characters; `line` is the line of the opening fence. Branches nest by the column they hang from. The line
 * above the branches is the title where none is given, and is added to it where it says something else.
 */
export function readTree(fence: { text: string; line: number; endLine: number; title: string }): DecisionTree {
  const rows = restoredDrawing(fence.text)
    .split("\n")
    .flatMap((source, index) => {
      const found = branchOf(source);
      return found ? [{ ...found, line: fence.line + 1 + index }] : [];
    });
  const [first, ...others] = rows;
  const hasRoot = first !== undefined && !first.marked && others.every(({ column, marked }) => marked || column > first.column);
  const branches: Branch[] = [];
  const open: { column: number; branch: Branch }[] = [];
  for (const { column, marked, text, line } of hasRoot ? others : rows) {
    const previous = open.at(-1);
    // A line without a sign under the words of a branch goes on with them.
    if (!marked && previous && column > previous.column && column <= previous.column + 8 && !previous.branch.text.endsWith(":")) {
      previous.branch.text += ` ${text}`;
      continue;
    }
    while ((open.at(-1)?.column ?? -1) >= column) open.pop();
    const branch: Branch = { text: plainLine(text) || text, line, branches: [] };
    const parent = open.at(-1)?.branch.branches ?? branches;
    parent.push(branch);
    // Nobody draws a hundred levels; deeper ones hang together.
    if (open.length < 100) open.push({ column, branch });
  }
  return { line: fence.line, endLine: fence.endLine, title: titleOf(fence.title, hasRoot ? plainLine(first.text) : ""), branches };
}

function titleOf(given: string, root: string): string {
  if (given === "" || root === "") return given + root;
  return given.toLowerCase().includes(root.toLowerCase()) ? given : `${given} – ${root}`;
}
