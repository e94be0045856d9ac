import { sheetWithoutHeader } from "../from-csv.ts";
import { boxOfCell, itemIn } from "./items.ts";

const mostColumns = 40;
/** `Verantwortlich:	Kim Vogt` */
const fact = /^(\p{L}[\p{L}\p{N} ./()-]{1,50}?)\s?[:：]\t+([^\t]*\S)\t*$/u;

/** How many lines from here on have the same cells; 0 where it is no table. */
export function tableAt(lines: readonly string[], from: number): number {
  const width = cellsOf(lines[from] ?? "").length;
  if (width < 2 || width > mostColumns || itemIn(lines[from] ?? "") !== null || fact.test(lines[from] ?? "")) return 0;
  let to = from;
  // A last cell may be empty, and its tab trimmed.
  while (to < lines.length && isRow(lines[to] ?? "", width)) to++;
  return to - from > 1 ? to - from : 0;
}

function isRow(line: string, width: number): boolean {
  const cells = cellsOf(line).length;
  return line.trim() !== "" && cells > 1 && cells <= width && (itemIn(line) === null || (width > 2 && cells === width));
}

const cellsOf = (line: string) => line.split("\t").map((cell) => cell.trim());

/**
 * Rows of tabs as Markdown: a table below its header, or, where the first row is work as the others are (`21:00	Stop	Ana`), its
 * steps.
 */
export function tableOf(lines: readonly string[]): string[] {
  const rows = lines.map(cellsOf);
  const steps = sheetWithoutHeader(rows);
  if (steps) return steps.trimEnd().split("\n");
  const width = Math.max(...rows.map((row) => row.length));
  const written = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, at) => cellText(row[at] ?? "")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [written(head), `|${" - |".repeat(width)}`, ...body.map(written)];
}

const cellText = (cell: string) => boxOfCell(cell) ?? cell.replaceAll("|", "\\|");

/** A name, a colon, a tab and what is said of it; null for any other line. */
export function factIn(line: string): string | null {
  const [, name = "", value = ""] = fact.exec(line) ?? [];
  return name === "" ? null : `**${name}:** ${value}`;
}
