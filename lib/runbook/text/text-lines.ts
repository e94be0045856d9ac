import type { Nodes, Root } from "mdast";
import { linesOf } from "./lines-of.ts";
import { plainLines } from "./plain-text.ts";

export type TextLine = { text: string; line: number; endLine: number; heading: boolean };

/** The document's headings, paragraphs and table cells as plain lines, without code; each with the lines of its block. */
export function textLines(root: Root): TextLine[] {
  const found: TextLine[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      const { line, endLine } = linesOf(node);
      const texts = plainLines(node.children);
      for (const [index, text] of texts.entries()) {
        // One plain line to one source line, unless a span of code ran across lines.
        const at = texts.length === endLine - line + 1 ? { line: line + index, endLine: line + index } : { line, endLine };
        if (text !== "") found.push({ text, ...at, heading: node.type === "heading" });
      }
      return;
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
