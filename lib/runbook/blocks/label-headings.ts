import type { Paragraph, Root, RootContent } from "mdast";
import { hasBox } from "../text/checkbox.ts";
import { labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainLines, plainText } from "../text/plain-text.ts";
import { topicOf } from "./topics.ts";

/**
 * A text without a single heading (a chat message, a mail, a page pasted without its styles) has its sections below bold lines,
 * or below short lines that stand right on top of a list. Where it has two of them or more, they are read as its headings.
 */
export function withLabelHeadings(plain: Root): Root {
  if (plain.children.some(({ type }) => type === "heading")) return plain;
  const root = withNumberedSections(plain);
  if (root !== plain) return root;
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
 * `1. Preparation` over bullets, `2. Moving day` over times: in plain text a number may head a section. Short numbered lines that count on
 * through the document are headings where something stands below nearly all of them.
 */
function withNumberedSections(root: Root): Root {
  const heads = root.children.flatMap((block, at) => headsIn(block, root.children[at + 1]));
  const counts = heads.every(({ number }, at) => at === 0 || number === (heads[at - 1]?.number ?? 0) + 1);
  const holding = heads.filter(({ holds }) => holds).length;
  if (!counts || holding < 2 || holding < heads.length - 1) return root;
  const all = new Set(heads.map(({ block }) => block));
  return { ...root, children: root.children.flatMap((block) => (all.has(block) ? sectionsOf(block) : [block])) };
}

type NumberedHead = { block: RootContent; number: number; holds: boolean };

/** The numbered lines of a block, and whether something stands below each. None for a block that has others. */
function headsIn(block: RootContent, next: RootContent | undefined): NumberedHead[] {
  const followed =
    next !== undefined && (next.type === "list" ? next.ordered !== true || next.children.length > 1 : next.type === "paragraph");
  if (block.type === "paragraph") {
    const text = plainText(block.children);
    const number = linesOf(block).line === linesOf(block).endLine ? /^(\d{1,2})[.)] \p{Lu}[^.!?;]{2,60}$/u.exec(text)?.[1] : undefined;
    return number === undefined ? [] : [{ block, number: Number(number), holds: followed }];
  }
  if (block.type !== "list" || !block.ordered || hasBox(block)) return [];
  const found = block.children.map(({ children: [first, ...others] }, at) => {
    const [line = "", ...more] = first?.type === "paragraph" && others.length === 0 ? plainLines(first.children) : [];
    const isHead = line !== "" && line.length <= 60 && !/[.!?,;]$/.test(line);
    return isHead
      ? { block, number: (block.start ?? 1) + at, holds: more.length > 0 || (at === block.children.length - 1 && followed) }
      : null;
  });
  return found.every((each) => each !== null) ? found : [];
}

/** Headings of the numbered lines, each with a paragraph of the lines below it. */
function sectionsOf(block: RootContent): RootContent[] {
  const at = (from: number, to: number) => ({ start: { line: from, column: 1 }, end: { line: to, column: 1 } });
  if (block.type === "paragraph") return [{ type: "heading", depth: 2, children: block.children, position: block.position }];
  if (block.type !== "list") return [block];
  return block.children.flatMap(({ children: [first] }): RootContent[] => {
    if (first?.type !== "paragraph") return [];
    const { line, endLine } = linesOf(first);
    const [title = "", ...more] = plainLines(first.children);
    const below: RootContent[] =
      more.length === 0
        ? []
        : [{ type: "paragraph", children: [{ type: "text", value: more.join("\n") }], position: at(line + 1, endLine) }];
    return [{ type: "heading", depth: 2, children: [{ type: "text", value: title }], position: at(line, line) }, ...below];
  });
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
