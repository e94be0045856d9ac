import type { Table } from "mdast";
import type { Lines } from "../reading.ts";
import { linesOf } from "./lines-of.ts";
import { plainText } from "./plain-text.ts";

export type Row = Lines & { cells: string[] };

/** A table as plain text. */
export function rowsOf(table: Table): { names: string[]; rows: Row[] } {
  const [head, ...rows] = table.children.map((row) => ({ ...linesOf(row), cells: row.children.map((cell) => plainText(cell.children)) }));
  return { names: head?.cells ?? [], rows };
}

/** The index of the first column whose name matches; -1 where none does. */
export const columnOf = (names: readonly string[], name: RegExp): number => names.findIndex((each) => name.test(each));
