import type { Table } from "mdast";
import { hasBox } from "../text/checkbox.ts";
import { plainWords } from "../text/plain-words.ts";
import { columnOf, type Row, rowsOf } from "../text/table.ts";
import type { Section } from "./outline.ts";

/** A row of a summary: the name of a section as its heading has it, and the other cells with what stands above them. */
export type SummaryRow = { name: string; row: Row; others: { head: string; cell: string }[] };

/** The name of a phase: without its number, what is in brackets, and articles. */
export const phaseName = (title: string): string =>
  plainWords(
    title.replace(/\([^)]*\)/g, "").replace(/^\P{L}*(?:phase|stage|stufe|étape|etapa|fase|step|week|woche)\s*[\dIVX]+\s*[:.)–—-]*/iu, ""),
  ).join(" ");

/** The names of all sections of a document. */
export function sectionNames(root: Section, titleOf: (section: Section) => string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (section: Section) => {
    if (section.heading) names.add(phaseName(titleOf(section)));
    section.sections.forEach(visit);
  };
  visit(root);
  names.delete("");
  return names;
}

/**
 * The rows of a table that sums up the sections of its document, which its rows name: “Week, Phase, Activities” below the phases
 * themselves. It holds no work of its own. Null for any other table.
 */
export function summaryOf(table: Table, names: ReadonlySet<string>): SummaryRow[] | null {
  if (hasBox(table)) return null;
  const { names: heads, rows } = rowsOf(table);
  const phase = columnOf(heads, /^(?:phase|stage|section|step|stufe|phasen?|étape|etapa|fase|milestone|schritt)s?$/i);
  const columns = phase >= 0 ? [phase] : heads.map((_, index) => index);
  for (const column of columns) {
    const named = rows.flatMap((row): SummaryRow[] => {
      const name = phaseName(row.cells[column] ?? "");
      if (!names.has(name)) return [];
      return [{ name, row, others: row.cells.flatMap((cell, index) => (index === column ? [] : [{ head: heads[index] ?? "", cell }])) }];
    });
    if (named.length > 1 && named.length * 3 >= rows.length * 2) return named;
  }
  return null;
}
