import type { Nodes } from "mdast";

/** The source lines of a parsed node, 1-based and inclusive. */
export function linesOf(node: Nodes): { line: number; endLine: number } {
  if (!node.position) throw new Error("the document was parsed without positions");
  const { start, end } = node.position;
  return { line: start.line, endLine: end.line };
}
