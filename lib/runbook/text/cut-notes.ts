import { maxNoteLength } from "../limits.ts";
import type { Item } from "../reading.ts";

/**
 * Cuts source lines out word for word, without the indentation they share. Usually one note; more only where the text is
 * longer than a note may be. Lines are 1-based and inclusive.
 */
export function cutNotes(lines: readonly string[], line: number, endLine: number): Item[] {
  const cut = lines.slice(line - 1, endLine);
  const shared = cut.reduce((least, text) => (text.trim() === "" ? least : Math.min(least, text.search(/\S/))), Number.POSITIVE_INFINITY);
  const notes: Item[] = [];
  let current: Item | null = null;
  for (const [index, source] of cut.entries()) {
    const at = line + index;
    for (const text of pieces(Number.isFinite(shared) ? source.slice(shared) : "")) {
      if (current && current.text.length + text.length < maxNoteLength) {
        current.text += `\n${text}`;
        current.endLine = at;
      } else {
        current = { text, line: at, endLine: at };
        notes.push(current);
      }
    }
  }
  return notes;
}

function pieces(text: string): string[] {
  if (text.length <= maxNoteLength) return [text];
  return Array.from({ length: Math.ceil(text.length / maxNoteLength) }, (_, index) =>
    text.slice(index * maxNoteLength, (index + 1) * maxNoteLength),
  );
}
