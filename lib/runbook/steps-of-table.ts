import type { Table, TableRow } from "mdast";
import type { DraftStep } from "#lib/domain/plan-draft.ts";
import { boxOfRow, takeBox } from "./checkbox.ts";
import type { Context } from "./context.ts";
import { linesOf } from "./lines-of.ts";
import { newStep } from "./new-step.ts";
import { parseDuration } from "./parse-duration.ts";
import { parseTime } from "./parse-time.ts";
import { plainText } from "./plain-text.ts";
import { parseOwner } from "./take-owner.ts";

const columns = {
  title: /task|step|action|item|activit|description|check|aufgabe|schritt|tâche|étape|tarea|paso/i,
  owner: /owner|responsib|\bwho\b|assignee|\brole\b|verantwortlich|responsable/i,
  time: /\btime\b|\bwhen\b|\bstart\b|uhrzeit|\bzeit\b|heure|hora/i,
  duration: /duration|\blength\b|dauer|durée|duración/i,
};

/** The rows of a table that carry a box, as steps; what a row says beyond that stays in the table, which is kept as a note. */
export function stepsOfTable(table: Table, context: Context): DraftStep[] {
  const [head, ...rows] = table.children;
  const names = head ? cells(head) : [];
  return rows.flatMap((row) => {
    const box = boxOfRow(row);
    return box ? [{ ...stepOfRow(row, names, context), claimedDone: box.done }] : [];
  });
}

function stepOfRow(row: TableRow, names: string[], context: Context): DraftStep {
  const values = cells(row);
  const under = (column: RegExp) => values[names.findIndex((name) => column.test(name))] ?? "";
  const title = [under(columns.title), ...values].map((value) => takeBox(value)?.rest ?? value).find((value) => /\p{L}/u.test(value)) ?? "";
  const step = newStep(title, context.year, linesOf(row));
  const owner = under(columns.owner);
  step.owner ??= owner === "" ? null : parseOwner(`Owner: ${owner}`);
  step.at ??= parseTime(under(columns.time), context.year);
  return { ...step, ...parseDuration(under(columns.duration)) };
}

function cells(row: TableRow): string[] {
  return row.children.map((cell) => plainText(cell.children));
}
