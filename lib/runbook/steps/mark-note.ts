import type { Item } from "../reading.ts";

/** What people mean by a box that is neither open nor ticked. A plan starts it open, and keeps what it said. */
const meanings = new Map([
  ["~", "begun"],
  ["/", "half done"],
  ["!", "urgent"],
  ["?", "in question"],
]);

/** The note a step carries for the mark of its box; none for an open or a ticked one. */
export function markNote(mark: string, line: number): Item[] {
  const meaning = meanings.get(mark);
  return meaning ? [{ text: `Marked \`[${mark}]\` in the document: ${meaning}.`, line, endLine: line }] : [];
}
