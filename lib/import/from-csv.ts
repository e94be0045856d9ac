import type { List, Root, RootContent } from "mdast";
import { invalid } from "../domain/kernel/errors.ts";
import { maxBytes } from "../runbook/limits.ts";
import { type Column, columnsByContent, columnsOf, isRunSheet } from "./csv/columns.ts";
import { daysOf } from "./csv/days.ts";
import { type DeepRow, rowsByDepth } from "./csv/depths.ts";
import { recordsOf } from "./csv/records.ts";
import { itemOfRow, type SheetDays } from "./csv/row-item.ts";
import { markdownText } from "./markdown-text.ts";

/** A header stands below a title and a few words at most. */
const headerWithin = 10;

/**
 * Markdown of a table saved as CSV or TSV. A run sheet (a header that names steps and owners, times, a phase …) becomes its
 * phases and their steps; any other table a GFM table. No cell is lost: a word that only says done or open becomes the box.
 * A run sheet without a title above its header is called by `name`. Throws `invalid` past 8 MB and where there is no row.
 */
export function markdownFromCsv(text: string, name = ""): string {
  if (text.length > maxBytes) throw invalid("The table is larger than 8 MB. Export a part of it.", "too-large");
  const rows = recordsOf(text);
  if (rows.length === 0) throw invalid("The table is empty.", "empty");
  const at = rows.slice(0, headerWithin).findIndex((row, index) => isRunSheet(columnsOf(row, rows.slice(index + 1))));
  const header = rows[at];
  const below = rows.slice(at + 1);
  const children = header ? runSheet(titled(rows.slice(0, at), name), columnsOf(header, below), below) : [...named(name), table(rows)];
  return markdownText({ type: "root", children } satisfies Root);
}

/** The steps of rows without a header, as a list: `21:00`, what is done, and who does it; null where they do not hold times. */
export function sheetWithoutHeader(rows: string[][]): string | null {
  const columns = columnsByContent(rows);
  if (!columns) return null;
  const days = sheetDays(columns, rows);
  const items = rows.map((row) => ({ ...itemOfRow(row, columns, days), checked: null }));
  return markdownText({ type: "root", children: [{ type: "list", ordered: true, spread: false, children: items }] });
}

/** A table of anything is called what its file is called. */
const named = (name: string): RootContent[] =>
  name === "" ? [] : [{ type: "heading", depth: 1, children: [{ type: "text", value: name }] }];

const titled = (above: string[][], name: string) => (above.length > 0 || name === "" ? above : [[name]]);

/** “Project”, “Move of the ledger”: the second is what the sheet is called. */
const namesTitle = /^(?:project|projekt|projet|proyecto|projeto|plan|title|titel|titre|título|name|change)\s?:?$/iu;
const titleOf = (row: string[]): string => {
  const [first = "", ...rest] = row.filter(Boolean);
  return rest.length === 1 && namesTitle.test(first) ? (rest[0] ?? "") : [first, ...rest].join(" ");
};

/** “Date”, “21/05/2027” are a name and its value. */
const saidIn = (row: string[]): string => {
  const [name = "", value = "", ...more] = row.filter(Boolean);
  return value !== "" && more.length === 0 && /^\p{L}[\p{L} ]{1,30}$/u.test(name) ? `${name}: ${value}` : row.filter(Boolean).join(" ");
};

function runSheet(above: string[][], columns: Column[], rows: string[][]): RootContent[] {
  const content: RootContent[] = above.map((row, at) => {
    const words = [{ type: "text" as const, value: at === 0 ? titleOf(row) : saidIn(row) }];
    return at === 0 ? { type: "heading", depth: 1, children: words } : { type: "paragraph", children: words };
  });
  const days = sheetDays(columns, rows);
  if (days.first && !above.some((row) => /\d{4}/.test(row.join(" ")))) content.push(dateLine(days.first));
  const phaseAt = columns.findIndex(({ kind }) => kind === "phase");
  const nested = phaseAt < 0 ? rowsByDepth(rows, columns) : null;
  if (nested) return [...content, ...nested.flatMap((each) => phaseOf(each, columns, days))];
  const sections = phaseAt < 0 ? sectionRows(rows, columns) : new Set<string[]>();
  let phase: string | null = null;
  for (const row of sections.size > 0 ? rows : byPhase(rows, phaseAt)) {
    const named = sections.has(row) ? row.join("") : row[phaseAt] || null;
    const isHeading = named !== null && row.every((cell) => cell === "" || cell === named);
    if ((named ?? phase ?? "Run sheet") !== phase) {
      phase = named ?? phase ?? "Run sheet";
      content.push({ type: "heading", depth: 2, children: [{ type: "text", value: phase.replace(/\s*\n\s*/g, " ") }] });
    }
    if (isHeading) continue;
    const list = content.at(-1);
    const item = itemOfRow(row, columns, days);
    if (list?.type === "list") list.children.push(item);
    else content.push({ type: "list", ordered: false, spread: false, children: [item] });
  }
  return content;
}

/** A row of the first depth as a phase, or, with nothing below it, as a step of its own; what its cells tell is kept below the heading. */
function phaseOf({ row, below }: DeepRow, columns: readonly Column[], days: SheetDays): RootContent[] {
  const list = (of: readonly DeepRow[]): List => ({
    type: "list",
    ordered: false,
    spread: false,
    children: of.map((each) => {
      const item = itemOfRow(each.row, columns, days);
      return each.below.length === 0 ? item : { ...item, children: [...item.children, list(each.below)] };
    }),
  });
  if (below.length === 0) return [list([{ row, below }])];
  const cell = (kind: Column["kind"]) => row[columns.findIndex((column) => column.kind === kind)] ?? "";
  const title = [cell("number"), cell("title")]
    .filter(Boolean)
    .join(" ")
    .replace(/\s*\n\s*/g, " ");
  const told = new Set<Column["kind"]>(["number", "title", "level"]);
  const rest = columns.flatMap(({ kind, name }, at) => (told.has(kind) || !row[at] ? [] : [`${name}: ${row[at]}`]));
  const words: RootContent[] =
    rest.length === 0 ? [] : [{ type: "paragraph", children: [{ type: "text", value: rest.join("; ").replace(/\s*\n\s*/g, " ") }] }];
  return [{ type: "heading", depth: 2, children: [{ type: "text", value: title }] }, ...words, list(below)];
}

/** The days of its start and end columns; the first of them is where it begins. */
function sheetDays(columns: readonly Column[], rows: readonly string[][]): SheetDays {
  const cells = rows.flatMap((row) => row.filter((cell, at) => cell !== "" && ["start", "end"].includes(columns[at]?.kind ?? "")));
  const momentOf = daysOf(cells);
  const startAt = columns.findIndex(({ kind }) => kind === "start");
  const starts = rows.flatMap((row) => momentOf(row[startAt] ?? "")?.date ?? []);
  const counted = rows.some((row) => /^[-+−]\d{1,3}:\d{2}$/.test(row[startAt] ?? ""));
  return { momentOf, counted, first: starts.reduce<string | null>((least, each) => (least === null || each < least ? each : least), null) };
}

const dateLine = (date: string): RootContent => ({
  type: "paragraph",
  children: [
    { type: "strong", children: [{ type: "text", value: "Date:" }] },
    { type: "text", value: ` ${date}` },
  ],
});

/** Rows of one phase together, in the order in which the phases begin; a sheet may be sorted by something else. */
function byPhase(rows: string[][], phaseAt: number): string[][] {
  if (phaseAt < 0) return rows;
  const groups = new Map<string, string[][]>();
  let phase = "";
  for (const row of rows) {
    phase = row[phaseAt] || phase;
    const group = groups.get(phase);
    if (group) group.push(row);
    else groups.set(phase, [row]);
  }
  return [...groups.values()].flat();
}

/** Where a sheet has a row for each phase instead of a column: rows that are nothing but a title above rows that are more. */
function sectionRows(rows: string[][], columns: Column[]): Set<string[]> {
  const isLone = (row: string[] | undefined) => {
    const full = row?.flatMap((cell, at) => (cell === "" ? [] : [at])) ?? [];
    const [at] = full;
    const value = row?.[at ?? -1] ?? "";
    // “,PRE-CUTOVER,,,”: whatever column it stands in.
    return full.length === 1 && (at === 0 || columns[at ?? -1]?.kind === "title" || /^\p{Lu}[\p{Lu} &/-]{2,40}$/u.test(value));
  };
  const lone = rows.filter(isLone);
  if (lone.length * 2 >= rows.length || columns.length < 2) return new Set();
  return new Set(rows.filter((row, at) => isLone(row) && at + 1 < rows.length && !isLone(rows[at + 1])));
}

function table(rows: string[][]): RootContent {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    type: "table",
    children: rows.map((row) => ({
      type: "tableRow",
      children: Array.from({ length: widest }, (_, at) => ({
        type: "tableCell",
        children: [{ type: "text", value: (row[at] ?? "").replace(/\s*\n\s*/g, "; ") }],
      })),
    })),
  };
}
