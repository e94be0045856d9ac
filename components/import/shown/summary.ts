import { kinds } from "#components/import/shown/kinds.ts";
import type { RowKind } from "#components/import/shown/row-kind.ts";
import type { ShownReading } from "#components/import/shown/shown-reading.ts";

const order: RowKind[] = ["phase", "gate", "step", "question", "criterion", "watch", "sign-off", "deliverable", "note"];

/** What became of a document, in one line: “6 phases · 41 steps · 12 notes · every one of 139 lines kept”. */
export function summary({ rows, planNotes, lost }: ShownReading, lineCount: number): string {
  const all = [...rows, ...planNotes];
  const counts = order.flatMap((kind) => {
    const count = all.filter((row) => row.kind === kind && (kind !== "phase" || row.depth === 0)).length;
    if (count === 0 && kind !== "phase" && kind !== "step") return [];
    const word = count === 1 ? kinds[kind].word.toLowerCase() : kinds[kind].plural;
    return [`${count.toLocaleString("en")} ${count === 1 && kind === "watch" ? "check to repeat" : word}`];
  });
  const kept = lineCount === 1 ? "its one line kept" : `every one of ${lineCount.toLocaleString("en")} lines kept`;
  return [...counts, lost.length === 0 ? kept : `${lost.length} of ${lineCount.toLocaleString("en")} lines not kept`].join(" · ");
}
