import type { Element, ElementContent } from "hast";
import { toText } from "hast-util-to-text";
import { boxIn } from "./checkboxes.ts";
import { element, isElement } from "./elements.ts";

const blocks = new Set("p div ul ol li dl dt dd pre blockquote section article details summary figure h1 h2 h3 h4 h5 h6".split(" "));

/**
 * A table that lays a page out has headings or tables in its cells, or one cell in all (Google Docs' code blocks): its
 * contents stand on their own. Null for a table of data.
 */
export function contentsOfLayout(table: Element): ElementContent[] | null {
  const cells = cellsOf(table);
  const isLayout = cells.length === 1 || cells.some((cell) => contains(cell, /^(?:table|h[1-6])$/));
  return isLayout ? cells.map((cell) => element("div", cell.children)) : null;
}

function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child) => (isElement(child, "td", "th") ? [child] : isElement(child) ? cellsOf(child) : []));
}

/** A table whose first row is full and that names no header (Google Docs) has it there; Markdown has no table without. */
export function withHeader(table: Element): Element {
  if (contains(table, /^th$/)) return table;
  const isHeader = (cell: ElementContent) => !isElement(cell, "td") || toText(cell).trim() !== "";
  let found = false;
  const promote = (node: Element): Element => {
    const children = node.children.map((child) => {
      if (found || !isElement(child)) return child;
      if (child.tagName !== "tr") return promote(child);
      found = true;
      return child.children.every(isHeader)
        ? { ...child, children: child.children.map((cell) => (isElement(cell, "td") ? { ...cell, tagName: "th" } : cell)) }
        : child;
    });
    return { ...node, children };
  };
  return promote(table);
}

const contains = (node: Element, name: RegExp): boolean =>
  node.children.some((child) => isElement(child) && (name.test(child.tagName) || contains(child, name)));

/** A cell of a Markdown table is one line: its paragraphs, items and lines are joined with `; `. */
export function flatCell(cell: Element): Element {
  const pieces: ElementContent[][] = [];
  collect(cell.children, pieces);
  const children: ElementContent[] = [];
  for (const piece of pieces) {
    const text = toText(element("span", piece)).trim();
    if (text === "" && !piece.some((node) => isElement(node, "img"))) continue;
    const before = children.length > 0 ? toText(element("span", children)).trimEnd() : "";
    if (before !== "") children.push({ type: "text", value: /[:;,.!?]$/.test(before) ? " " : "; " });
    children.push(...piece);
  }
  return { ...cell, children };
}

function collect(nodes: ElementContent[], pieces: ElementContent[][]): void {
  let fresh = true;
  for (const node of nodes) {
    const name = node.type === "element" ? node.tagName : "";
    if (name === "pre") pieces.push([element("code", [{ type: "text", value: toText(node).trim().replaceAll("\n", "; ") }])]);
    else if (node.type === "element" && blocks.has(name)) collect(node.children, pieces);
    else if (name !== "br") {
      if (fresh) pieces.push([]);
      pieces.at(-1)?.push(node.type === "element" && boxIn(node) ? sign(node.properties.checked === true) : node);
      fresh = false;
      continue;
    }
    fresh = true;
  }
}

/** A box as a character, for where Markdown has none. */
export const sign = (checked: boolean): ElementContent => ({ type: "text", value: checked ? "☑ " : "☐ " });
