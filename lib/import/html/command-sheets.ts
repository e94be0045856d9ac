import type { Element, ElementContent } from "hast";
import { toText } from "hast-util-to-text";
import { type Column, columnsOf, isRunSheet } from "../csv/columns.ts";
import { statusOf } from "../csv/status.ts";
import { element, isElement } from "./elements.ts";

/** A cell without its commands, and the commands. */
type Cell = { words: string; commands: Element[] };

/**
 * A run sheet with commands in its cells as a list of steps: a cell of a Markdown table is one line, and a command of several
 * would be lost in it. Null for any other table.
 */
export function stepsOfSheet(table: Element): Element | null {
  const rows = rowsOf(table).map((row) => row.children.filter((cell): cell is Element => isElement(cell, "td", "th")).map(cellOf));
  const [header, ...below] = rows;
  if (!header || !below.some((row) => row.some(({ commands }) => commands.length > 0))) return null;
  const columns = columnsOf(
    header.map(({ words }) => words),
    below.map((row) => row.map(({ words }) => words)),
  );
  return isRunSheet(columns)
    ? element(
        "ul",
        below.filter((row) => row.some(({ words }) => words !== "")).map((row) => itemOf(row, columns)),
      )
    : null;
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child) || child.tagName === "td") return [];
    return child.tagName === "tr" ? [child] : rowsOf(child);
  });
}

function cellOf(cell: Element): Cell {
  const commands: Element[] = [];
  const words = toText(withoutCommands(cell, commands)).replace(/\s+/g, " ").trim();
  return { words, commands };
}

function withoutCommands(node: Element, commands: Element[]): Element {
  const children = node.children.filter((child) => {
    if (!isElement(child, "pre")) return true;
    commands.push(child);
    return false;
  });
  return { ...node, children: children.map((child): ElementContent => (isElement(child) ? withoutCommands(child, commands) : child)) };
}

function itemOf(row: readonly Cell[], columns: readonly Column[]): Element {
  const under = (kind: Column["kind"]) => row[columns.findIndex((column) => column.kind === kind)]?.words ?? "";
  const [begins, title, owner, lasts] = [under("start"), under("title"), under("owner"), under("duration")];
  // The order of the rows says what a plain number does.
  const number = /^\d+\.?$/.test(under("number")) ? "" : under("number");
  const said = `${begins && title ? " " : ""}${number && title ? `${number} ` : ""}${title}`;
  const words = `${said}${lasts ? ` (${lasts})` : ""}${owner ? ` — Owner: ${owner}` : ""}`;
  const status = statusOf(under("status"));
  const told = new Set(["start", "number", "title", "owner", "duration"]);
  const others = row.flatMap(({ words: value }, at) => {
    const column = columns[at];
    const isSaid = column && (told.has(column.kind) || (column.kind === "status" && (status === "done" || status === "open")));
    return value === "" || isSaid ? [] : [element("li", [text(column?.name ? `${column.name}: ${value}` : value)])];
  });
  const first = [...(begins ? [element("strong", [text(begins)])] : []), text(words)];
  const children: ElementContent[] = [element("p", first), ...row.flatMap(({ commands }) => commands)];
  if (others.length > 0) children.push(element("ul", others));
  return element("li", children, { dataChecked: String(status === "done") });
}

const text = (value: string): ElementContent => ({ type: "text", value });
