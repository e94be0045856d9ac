import type { Paragraph, Root, RootContent } from "mdast";
import { hasBox } from "../text/checkbox.ts";
import { labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { topicOf } from "./topics.ts";

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

/**
 * “Enable:” over steps and “Disable / rollback:” over others below one heading: what goes back is no part of what goes forward, so the labels
 * over lists of that section are read as headings. Where everything goes back already, or nothing else is labelled, they stay labels.
 */
export function withRollbackLabels(root: Root): Root {
  let depth = 1;
  let back = false;
  const levels = new Map<RootContent, number>();
  let open: { block: RootContent; goesBack: boolean }[] = [];
  const close = () => {
    if (!back && open.length > 1 && open.some(({ goesBack }) => goesBack) && !open.every(({ goesBack }) => goesBack))
      for (const { block } of open) levels.set(block, Math.min(6, depth + 1));
    open = [];
  };
  for (const [index, block] of root.children.entries()) {
    if (block.type === "heading") {
      close();
      // Below “Rollback”, until a heading that stands as high.
      const isBack = topicOf(plainText(block.children)) === "rollback";
      back = isBack || (back && block.depth > depth);
      depth = block.depth;
    } else if (block.type === "paragraph" && root.children[index + 1]?.type === "list") {
      const label = labelOf(block);
      if (label && /[:：]$/.test(label.text.trim())) open.push({ block, goesBack: topicOf(label.text) === "rollback" && !hasBox(block) });
    }
  }
  close();
  if (levels.size === 0) return root;
  return {
    ...root,
    children: root.children.map((block) => {
      const level = levels.get(block);
      return block.type === "paragraph" && level
        ? { type: "heading", depth: level as 2 | 3 | 4 | 5 | 6, children: block.children, position: block.position }
        : block;
    }),
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
