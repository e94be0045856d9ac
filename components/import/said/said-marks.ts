import type { Owners } from "#components/import/shown/pieces.ts";
import { type Correction, saysKind } from "#lib/domain/document/correction.ts";

/** What a person said of a row; `pending`: the document has not been read with it yet. */
export type SaidMark = { line: number; as: Correction["as"]; pending: boolean };

/** By row: the corrections that went into it, the first one of a row that holds several. */
export function saidMarks(wanted: readonly Correction[], applied: readonly Correction[], owners: Owners): Map<string, SaidMark> {
  const before = new Set(applied.map(({ line, as, value }) => `${line} ${as} ${value ?? ""}`));
  const marks = new Map<string, SaidMark>();
  // What a row is comes before who does it.
  const kindsFirst = [...wanted.filter(saysKind), ...wanted.filter((each) => !saysKind(each))];
  for (const { line, as, value } of kindsFirst) {
    const pending = !before.has(`${line} ${as} ${value ?? ""}`);
    for (const key of [owners.row[line]?.key, owners.found[line]?.key]) if (key && !marks.has(key)) marks.set(key, { line, as, pending });
  }
  return marks;
}
