import type { DraftNote, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { readsLikeListing, readsLikeReference } from "../steps/procedure.ts";
import { isImperative } from "../values/imperative.ts";
import { likely, open, type Surety, sure, type Taken } from "./surety.ts";

/** A note, and whether it stands below a step. */
type Kept = DraftNote & { ofStep: boolean };

const item = /^[\s>]*(?:[-*+•‣▪]|\d{1,3}[.)])\s+(\S.*)$/u;

/**
 * The notes of a plan and, line by line, what in them may be work. `told`: lines that were read as something else, whose words stay
 * in a note.
 */
export function noteDoubts(draft: PlanDraft, lines: readonly string[], told: ReadonlySet<number>): Taken[] {
  const headings = headingsAbove(lines);
  return notesIn(draft).flatMap((note): Taken[] => {
    const within: Taken[] = [];
    let fence = false;
    let said = 0;
    let words = 0;
    for (let at = note.line; at <= note.endLine; at++) {
      const text = lines[at - 1] ?? "";
      if (/^[\s>]*(?:```|~~~)/.test(text)) fence = !fence;
      if (text.trim() === "") continue;
      words++;
      if (told.has(at)) said++;
      else if (!fence) {
        const doubt = text.length > 600 ? null : lineDoubt(text, note.ofStep, headings[at - 1] ?? "");
        if (doubt) within.push({ as: "note", line: at, endLine: at, ...doubt });
      }
    }
    const { line, endLine } = note;
    const whole =
      words > 0 && said === words
        ? sure("note-told", "Its words were read as something of their own, and stay here too.")
        : sure("note", "Words to read: nothing in them is ticked.");
    // A note of one line is that line.
    return within[0] && line === endLine ? within : [{ as: "note", line, endLine, ...whole }, ...within];
  });
}

function lineDoubt(text: string, ofStep: boolean, heading: string): Surety | null {
  const words = item.exec(text)?.[1];
  if (words === undefined || /^~~/.test(words) || !isImperative(words.replace(/\*\*|__/g, ""))) return null;
  if (/^(?:do not|don.t|never|nicht|ne |no )/iu.test(words))
    return likely("note-warning", "It tells what not to do, and is kept as a note.");
  if (ofStep) return likely("note-detail", "It tells what to do, and is kept with the step above it.");
  if (readsLikeReference(heading) || readsLikeListing([heading]))
    return likely("note-listed", "It tells what to do, below words that speak of something to read.");
  return open("note-order", "It tells what to do, and is kept as a note: nothing says that it is work.");
}

function notesIn({ notes, phases }: PlanDraft): Kept[] {
  const ofSteps = (steps: readonly DraftStep[]): Kept[] =>
    steps.flatMap((step) => [...step.notes.map((note) => ({ ...note, ofStep: true })), ...ofSteps(step.children)]);
  const own = [...notes, ...phases.flatMap((phase) => phase.notes)].map((note) => ({ ...note, ofStep: false }));
  return [...own, ...phases.flatMap(({ steps }) => ofSteps(steps))];
}

/** For each line the words of the nearest heading or label above it: `## Goals`, `**Goals:**`, `Goals:`. */
function headingsAbove(lines: readonly string[]): string[] {
  let heading = "";
  let fence = false;
  return lines.map((text) => {
    if (/^\s*(?:```|~~~)/.test(text)) fence = !fence;
    const found = fence
      ? undefined
      : /^ {0,3}#{1,6}\s+(\S.*)$|^\*\*([^*]{2,80})\*\*:?\s*$|^(\p{L}[^.!?]{1,80}):\s*$/u.exec(text)?.slice(1).find(Boolean);
    if (found !== undefined) heading = found;
    return heading;
  });
}
