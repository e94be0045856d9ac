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
  const bare = bareHeadings(lines, (at) =>
    hits.some((each) => each.whole && each.line <= source.line + at && source.line + at <= each.endLine),
  );
  const kept = lines.filter((line, index) => !bare.has(index) && !isStale(line, source.line + index));
  const left = withoutEmptyFences(withoutEmptyTables(kept))
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

/** A fence whose words are gone holds nothing. */
function withoutEmptyFences(lines: readonly string[]): string[] {
  const left: string[] = [];
  for (const line of lines) {
    const mark = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
    const opens = left.findLastIndex((each) => each.trim() !== "");
    if (mark && left[opens]?.trim().startsWith(mark) && isOpening(left, opens)) left.splice(opens);
    else left.push(line);
  }
  return left;
}

/** Every other fence before a line closes one. */
const isOpening = (lines: readonly string[], at: number): boolean => lines.slice(0, at).filter(isFence).length % 2 === 0;

/** Headings under which nothing is left of what stood there, by their places. */
function bareHeadings(lines: readonly string[], isGone: (at: number) => boolean): ReadonlySet<number> {
  const headings = lines.flatMap((line, at) => (/^#{1,6}\s/.test(line) && !isGone(at) ? [at] : []));
  return new Set(
    headings.filter((at, index) => {
      const own = lines.slice(at + 1, headings[index + 1] ?? lines.length).map((line, below) => ({ line, gone: isGone(at + 1 + below) }));
      return own.some(({ gone }) => gone) && own.every(({ line, gone }) => gone || line.trim() === "" || isFence(line));
    }),
  );
}

const isFence = (line: string): boolean => /^\s*(?:`{3,}|~{3,})/.test(line);
