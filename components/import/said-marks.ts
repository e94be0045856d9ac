import type { Owners } from "#components/import/pieces.ts";
import type { Correction } from "#lib/domain/document/correction.ts";

/** What a person said of a row; `pending`: the document has not been read with it yet. */
export type SaidMark = { line: number; as: Correction["as"]; pending: boolean };

/** By row: the corrections that went into it, the first one of a row that holds several. */
export function saidMarks(wanted: readonly Correction[], applied: readonly Correction[], owners: Owners): Map<string, SaidMark> {
  const before = new Map(applied.map(({ line, as }) => [line, as]));
  const marks = new Map<string, SaidMark>();
  for (const { line, as } of wanted) {
    const pending = before.get(line) !== as;
    for (const key of [owners.row[line]?.key, owners.found[line]?.key]) if (key && !marks.has(key)) marks.set(key, { line, as, pending });
  }
  return marks;
}
