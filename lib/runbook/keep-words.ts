import type { DraftStep } from "#lib/domain/plan-draft.ts";
import type { Context } from "./context.ts";
import { cutNotes } from "./cut-notes.ts";
import { saysAll } from "./words.ts";

type Titled = Pick<DraftStep, "title" | "notes" | "at" | "durationMin">;

/**
 * Keeps the source of a title as a note where the title says less than it: a link's address, the end of a long paragraph.
 * `also` is what else the piece says: `ownerWords`, `objectiveWords`.
 */
export function keepWords(piece: Titled, also: string, span: { line: number; endLine: number }, context: Context): void {
  const said = `${piece.title} ${also}`;
  const timed = piece.at !== null || piece.durationMin !== null;
  const source = context.lines.slice(span.line - 1, span.endLine);
  if (source.every((line) => saysAll(said, line, timed))) return;
  const notes = cutNotes(context.lines, span.line, span.endLine);
  const [first] = notes;
  // Without its marker the line does not look like a second step.
  if (first) first.text = first.text.replace(/^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]?\]\s*)?/, "");
  piece.notes.unshift(...notes);
}
