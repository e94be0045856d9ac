import type { Note } from "#lib/domain/notes/rows.ts";

/** Lines of a document that a plan no longer says; `whole`: all of them, else what is marked as a piece. */
export type Stale = { documentId: string; line: number; endLine: number; whole: boolean };

/** A heading, an item, a row, a label or an answer: what a gate or a table is made of. Other prose stays. */
const marked = /^\s*(?:#{1,6}\s|[-*+•]\s|\d+[.)]\s|\||\*\*|(?:no-?)?go\b|→)|[?？]\s*$|decision[\s-]?makers?/iu;

/** A note without the lines that are stale; null where nothing of it is left. */
export function struck(note: Note, stale: readonly Stale[]): Note | null {
  const { source, text } = note;
  if (!source) return note;
  const lines = text.split("\n");
  // A note that was cut inside a line has other lines than its source.
  if (lines.length !== source.endLine - source.line + 1) return note;
  const hits = stale.filter((each) => each.documentId === source.documentId && each.line <= source.endLine && source.line <= each.endLine);
  if (hits.length === 0) return note;
  const isStale = (line: string, at: number) =>
    hits.some((each) => each.line <= at && at <= each.endLine && (each.whole || marked.test(line)));
  const kept = lines.filter((line, index) => !isStale(line, source.line + index));
  const left = withoutEmptyTables(kept)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return left === "" ? null : { ...note, text: left };
}

/** The head of a table whose rows are gone says nothing. */
function withoutEmptyTables(lines: readonly string[]): string[] {
  const isRule = (line = "") => /^\s*\|?\s*:?-{2,}[-\s|:]*$/.test(line) && line.includes("|");
  const isRow = (line = "") => line.includes("|");
  return lines.filter((line, index) => {
    if (isRule(line)) return isRow(lines[index + 1]);
    return !(isRow(line) && isRule(lines[index + 1]) && !isRow(lines[index + 2]));
  });
}
