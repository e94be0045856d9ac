import type { List, Nodes, PhrasingContent, RootContent, Table } from "mdast";
import { linesOf } from "../text/lines-of.ts";
import { moveDown, parseMarkdown } from "../text/parse-markdown.ts";

/** One piece as it is told: its title, what is said of it label by label, what it lists, and a text of its own, word for word. */
export type Piece = { title: string; fields: Readonly<Record<string, string>>; list: readonly string[]; text?: string };
export type ToldPiece = Piece & { line: number; endLine: number };

/** The pieces by the heading they stand under, and the lines of what is none. */
export type Pieces = { under: ReadonlyMap<string, readonly ToldPiece[]>; left: { line: number; endLine: number }[] };

type Open = { title: string; fields: Record<string, string>; list: string[]; text?: string; line: number; endLine: number };

/** Reads what a plan says beside its text: tables, a row for each piece, or a heading with its fields, a numbered list and a fence. */
export function piecesOf(told: string, firstLine: number, headings: readonly string[]): Pieces {
  const under = new Map<string, Open[]>();
  const left: Pieces["left"] = [];
  let section: Open[] | null = null;
  let piece: Open | null = null;
  for (const block of parseMarkdown(told).children) {
    moveDown(block, firstLine - 1);
    const lines = linesOf(block);
    if (block.type === "heading" && block.depth === 2) {
      const heading = headings.find((each) => each === textOf(block.children)) ?? null;
      section = heading === null ? null : (under.get(heading) ?? []);
      if (heading !== null && section) under.set(heading, section);
      piece = null;
      if (section) continue;
    }
    if (section && block.type === "heading" && block.depth === 3) {
      piece = { title: textOf(block.children), fields: {}, list: [], ...lines };
      section.push(piece);
      continue;
    }
    if (section && !piece && block.type === "table") {
      section.push(...rowsOf(block));
      continue;
    }
    if (piece && block.type === "list" && addTo(piece, block)) {
      piece.endLine = lines.endLine;
      continue;
    }
    if (piece && block.type === "code" && piece.text === undefined) {
      piece.text = block.value;
      piece.endLine = lines.endLine;
      continue;
    }
    left.push(lines);
  }
  return { under, left };
}

function rowsOf(table: Table): Open[] {
  const [names = [], ...rows] = table.children.map(({ children }) => children.map((cell) => textOf(cell.children)));
  return rows.map(([title = "", ...cells], index) => {
    const fields = Object.fromEntries(names.slice(1).map((name, at) => [name, cells[at] ?? ""]));
    const row = table.children[index + 1] ?? table;
    return { title, fields, list: [], ...linesOf(row) };
  });
}

/** `- **Decides:** QA` is a field; the items of a numbered list are what the piece lists. False where neither is so. */
function addTo(piece: Open, { ordered, children }: List): boolean {
  const items = children.map(({ children: [first] }) => (first?.type === "paragraph" ? first.children : []));
  if (ordered) {
    piece.list.push(...items.map(textOf).filter((text) => text !== ""));
    return true;
  }
  const fields = items.flatMap(([label, ...value]): [string, string][] => {
    const name = label?.type === "strong" ? textOf(label.children) : "";
    return name.endsWith(":") ? [[name.slice(0, -1), textOf(value)]] : [];
  });
  if (fields.length < items.length) return false;
  for (const [name, value] of fields) piece.fields[name] = value;
  return true;
}

/** The words as they were typed: code in its marks, a `<br>` as a new line. */
const textOf = (nodes: readonly (PhrasingContent | RootContent)[]): string => nodes.map(wordsOf).join("").trim();

function wordsOf(node: Nodes): string {
  if (node.type === "inlineCode") return `\`${node.value}\``;
  if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? "\n" : node.value;
  if (node.type === "break") return "\n";
  if (node.type === "text") return node.value.replaceAll("\n", " ");
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
