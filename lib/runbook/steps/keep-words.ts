import type { Context } from "../blocks/context.ts";
import type { Item, Lines } from "../reading.ts";
import { cutNotes } from "../text/cut-notes.ts";
import { saysAll } from "../text/words.ts";

/**
 * Keeps the source of a title as a note where the title says less than it: a link's address, the end of a long paragraph.
 * `also` is what else the piece says: `stepWords`, `objectiveWords`; `timed` where a time or a length left the title.
 */
export function keepWords(piece: { title: string; notes: Item[] }, also: string, timed: boolean, span: Lines, context: Context): void {
  const said = `${piece.title} ${also}`;
  const source = context.lines.slice(span.line - 1, span.endLine);
  if (source.every((line) => saysAll(said, line, timed))) return;
  const notes = cutNotes(context.lines, span.line, span.endLine);
  const [first] = notes;
  // Without its marker the line does not look like a second step.
  if (first) first.text = first.text.replace(/^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]?\]\s*)?/, "");
  piece.notes.unshift(...notes);
}

/** Whether a step's title gave up words that became a time or a length. */
export const isTimed = (piece: { at: unknown; duration: unknown }) => piece.at !== null || piece.duration !== null;
