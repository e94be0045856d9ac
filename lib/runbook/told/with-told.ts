import { toldNouns } from "../nouns.ts";
import { cutNotes } from "../text/cut-notes.ts";
import type { Found } from "./noun.ts";
import { piecesOf } from "./pieces.ts";

const nouns = toldNouns.map(({ markdown }) => markdown);

/** What was read of the text, and what the plan it was written from says beside it. What is no piece stays as a note. */
export function withTold(found: Found, { told, firstLine }: { told: string; firstLine: number }, lines: readonly string[]): Found {
  if (told.trim() === "") return found;
  const { under, left } = piecesOf(
    told,
    firstLine,
    nouns.map(({ heading }) => heading),
  );
  const { said, draft } = nouns.reduce((sum, noun) => noun.read(under.get(noun.heading) ?? [], sum), found);
  const notes = left.flatMap(({ line, endLine }) => cutNotes(lines, line, endLine));
  return { said: { ...said, notes: [...said.notes, ...notes] }, draft: { ...draft, notes: [...draft.notes, ...notes] } };
}
