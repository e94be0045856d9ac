import type { ListItem, Nodes, TableRow } from "mdast";
import { plainText } from "./plain-text.ts";

/** A box at the beginning of a text, also without the space GFM asks for. */
const box = /^(?:\[([ \u00A0xX✓✔])?\](?!\()|([☐⬜☑☒]))\s*/u;

export type Box = { done: boolean; rest: string };

/** Splits a leading box off a text; null where there is none. */
export function takeBox(text: string): Box | null {
  const match = box.exec(text);
  if (!match) return null;
  const mark = match[1] ?? match[2] ?? "";
  return { done: /[xX✓✔☑☒]/u.test(mark), rest: text.slice(match[0].length) };
}

/** Beside `⬜ open`, `✅ done` is a box too; alone it is only a bullet. */
export function takeTick(text: string): Box | null {
  const tick = /^(?:✅|✔\uFE0F?|âœ…)\s*/u.exec(text);
  return tick ? { done: true, rest: text.slice(tick[0].length) } : null;
}

/** The box of a list item. */
export function boxOf(item: ListItem): { done: boolean } | null {
  const first = item.children[0];
  return first?.type === "paragraph" ? takeBox(plainText(first.children)) : null;
}

/** The box of a table row: a cell that is nothing but a box, or begins with one. */
export function boxOfRow(row: TableRow): { done: boolean } | null {
  for (const cell of row.children) {
    const found = takeBox(plainText(cell.children));
    if (found) return found;
  }
  return null;
}

/** Whether a box stands anywhere in the node, at any depth. */
export function hasBox(node: Nodes): boolean {
  if (node.type === "listItem" && boxOf(node)) return true;
  if (node.type === "tableRow") return boxOfRow(node) !== null;
  if (node.type === "paragraph") return plainText(node.children) !== "" && takeBox(plainText(node.children)) !== null;
  if (node.type === "list" || node.type === "listItem" || node.type === "blockquote" || node.type === "table") {
    return node.children.some(hasBox);
  }
  return false;
}
