import type { Column } from "./columns.ts";

/** A row and those that stand below it. */
export type DeepRow = { row: string[]; below: DeepRow[] };

const dotted = /^\d{1,4}(?:\.\d{1,4}){0,6}\.?$/;

/**
 * Rows as the outline they are: by a column that says how deep each stands, or by numbers of which some begin others (`1`, `1.1`).
 * Null where the rows stand side by side.
 */
export function rowsByDepth(rows: string[][], columns: readonly Column[]): DeepRow[] | null {
  const levelAt = columns.findIndex(({ kind }) => kind === "level");
  const numberAt = columns.findIndex(({ kind }) => kind === "number");
  const depths = levelAt >= 0 ? rows.map((row) => Number(row[levelAt])) : numberDepths(rows.map((row) => row[numberAt] ?? ""));
  if (depths === null || depths.some((depth) => !Number.isInteger(depth) || depth < 0 || depth > 20)) return null;
  const first = Math.min(...depths);
  // A phase stands above work: without a row right below another there is no outline.
  if (!depths.some((depth, at) => depth === first && (depths[at + 1] ?? first) > first)) return null;
  const top: DeepRow[] = [];
  const open: { depth: number; row: DeepRow }[] = [];
  for (const [at, row] of rows.entries()) {
    const depth = depths[at] ?? first;
    const here: DeepRow = { row, below: [] };
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    (open.at(-1)?.row.below ?? top).push(here);
    open.push({ depth, row: here });
  }
  return top;
}

/** How many dots the numbers have, where each deeper one begins with one that stands above it. */
function numberDepths(numbers: readonly string[]): number[] | null {
  if (numbers.length === 0 || !numbers.every((number) => dotted.test(number))) return null;
  const plain = numbers.map((number) => number.replace(/\.$/, ""));
  const known = new Set<string>();
  for (const number of plain) {
    const above = number.split(".").slice(0, -1).join(".");
    if (above !== "" && !known.has(above)) return null;
    known.add(number);
  }
  return plain.map((number) => number.split(".").length);
}
