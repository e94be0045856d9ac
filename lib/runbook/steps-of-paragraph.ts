import type { Paragraph } from "mdast";
import type { DraftNote, DraftStep } from "#lib/domain/plan-draft.ts";
import { takeBox } from "./checkbox.ts";
import type { Context } from "./context.ts";
import { cutNotes } from "./cut-notes.ts";
import { keepWords } from "./keep-words.ts";
import { linesOf } from "./lines-of.ts";
import { newStep } from "./new-step.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { plainText } from "./plain-text.ts";
import { ownerWords } from "./words.ts";

/** Boxes pasted from elsewhere without a list (`☐ Check the alerts`): one step a line, other lines stay with the step before. */
export function stepsOfParagraph(paragraph: Paragraph, context: Context): { steps: DraftStep[]; notes: DraftNote[] } {
  const steps: DraftStep[] = [];
  const notes: DraftNote[] = [];
  const { line, endLine } = linesOf(paragraph);
  for (let at = line; at <= endLine; at++) {
    const span = { line: at, endLine: at };
    const box = takeBox((context.lines[at - 1] ?? "").replace(/^[\s>]+/, ""));
    if (!box) {
      (steps.at(-1)?.notes ?? notes).push(...cutNotes(context.lines, at, at));
      const last = steps.at(-1);
      if (last) last.endLine = at;
      continue;
    }
    const step = newStep(plain(box.rest), context.year, span);
    step.claimedDone = box.done;
    keepWords(step, ownerWords(step.owner), span, context);
    steps.push(step);
  }
  return { steps, notes };
}

function plain(line: string): string {
  const first = parseMarkdown(line).children[0];
  return first?.type === "paragraph" ? plainText(first.children) : line;
}
