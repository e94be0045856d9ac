import type { Paragraph, Root, RootContent } from "mdast";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";

/**
 * A text without a single heading (a chat message, a mail, a page pasted without its styles) has its sections below bold lines,
 * or below short lines that stand right on top of a list. Where it has two of them or more, they are read as its headings.
 */
export function withLabelHeadings(root: Root): Root {
  if (root.children.some(({ type }) => type === "heading")) return root;
  const labels = new Set(root.children.filter((block, index) => block.type === "paragraph" && heads(block, root.children[index + 1])));
  if (labels.size < 2) return root;
  return {
    ...root,
    children: root.children.map((block) =>
      block.type === "paragraph" && labels.has(block)
        ? { type: "heading", depth: 2, children: block.children, position: block.position }
        : block,
    ),
  };
}

function heads(paragraph: Paragraph, next: RootContent | undefined): boolean {
  const { line, endLine } = linesOf(paragraph);
  if (next === undefined || line !== endLine || hasBox(paragraph)) return false;
  const text = plainText(paragraph.children);
  if (text.length < 2 || text.length > 80 || /[.!?,;]$/.test(text)) return false;
  const bold = paragraph.children.every((node) => node.type === "strong" || (node.type === "text" && /^[\P{L}]*$/u.test(node.value)));
  const listed = next.type === "list" || next.type === "table" || next.type === "code" || hasBox(next);
  return listed && (bold || /[:：]$/.test(text) || linesOf(next).line === endLine + 1);
}
