import type { Paragraph } from "mdast";
import type { Above, Context } from "../blocks/context.ts";
import type { Item } from "../reading.ts";
import { optionsIn, takeBox, takeTick } from "../text/checkbox.ts";
import { cutNotes } from "../text/cut-notes.ts";
import { linesOf } from "../text/lines-of.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";
import { plainText } from "../text/plain-text.ts";
import { stepWords } from "../text/words.ts";
import { isTimed, keepWords } from "./keep-words.ts";
import { markNote } from "./mark-note.ts";
import { newStep } from "./new-step.ts";
import { takenAs } from "./taken-as.ts";
import type { TreeStep } from "./tree.ts";

/** Boxes pasted from elsewhere without a list (`☐ Check the alerts`): one step a line, other lines stay with the step before. */
export function stepsOfParagraph(paragraph: Paragraph, context: Context, label: Above | null): { steps: TreeStep[]; notes: Item[] } {
  const steps: TreeStep[] = [];
  const notes: Item[] = [];
  const { line, endLine } = linesOf(paragraph);
  for (let at = line; at <= endLine; at++) {
    const span = { line: at, endLine: at };
    const source = (context.lines[at - 1] ?? "").replace(/^[\s>]+/, "");
    const box = optionsIn(source).length > 0 ? null : (takeBox(source) ?? takeTick(source));
    if (!box || context.corrected.get(at) === "note") {
      (steps.at(-1)?.notes ?? notes).push(...cutNotes(context.lines, at, at));
      const last = steps.at(-1);
      if (last) last.endLine = at;
      continue;
    }
    const words = plain(box.rest);
    const step = newStep(words, { ...span, source: "box", because: "box", year: context.year });
    step.done = box.done;
    step.notes.push(...markNote(box.mark, at));
    step.as = takenAs({ text: words, line: at }, context, label);
    keepWords(step, stepWords(step), isTimed(step), span, context);
    steps.push(step);
  }
  return { steps, notes };
}

function plain(line: string): string {
  const first = parseMarkdown(line).children[0];
  return first?.type === "paragraph" ? plainText(first.children) : line;
}
