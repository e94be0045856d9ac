import type { Code, List, RootContent } from "mdast";
import type { DraftNote, DraftStep } from "#lib/domain/plan-draft.ts";
import { hasBox } from "./checkbox.ts";
import { commandOf } from "./commands.ts";
import type { Context } from "./context.ts";
import { keepWords } from "./keep-words.ts";
import { labelOf } from "./label.ts";
import { linesOf } from "./lines-of.ts";
import { newStep } from "./new-step.ts";
import { notesOf } from "./notes-of.ts";
import { plainText } from "./plain-text.ts";
import { isGenericLabel, readsLikeListing, readsLikeProcedure, readsLikeReference } from "./procedure.ts";
import { stepsOfList } from "./steps-of-list.ts";
import { stepsOfParagraph } from "./steps-of-paragraph.ts";
import { stepsOfTable } from "./steps-of-table.ts";
import { ownerWords } from "./words.ts";

/** `fenced` counts the steps made of a command block alone. */
export type Found = { steps: DraftStep[]; notes: DraftNote[]; fenced: number };

/** Reads the blocks under one heading: what is a step, and, word for word, what is not. */
export function collect(blocks: readonly RootContent[], context: Context): Found {
  const found: Found = { steps: [], notes: [], fenced: 0 };
  const boxed = blocks.some(hasBox);
  let pending: RootContent[] = [];
  /** The step that ends right above, whose command may follow without indentation. */
  let above: DraftStep | null = null;
  const flush = () => {
    found.notes.push(...notesOf(pending, context));
    pending = [];
  };

  for (const block of blocks) {
    const label = labelOf(pending.at(-1));
    const command = block.type === "code" && !readsLikeReference(context.headings[0] ?? "") ? commandOf(block) : null;
    if (block.type === "list" && isStepList(block, label?.text, boxed, context)) {
      const title = label?.bold && !isGenericLabel(label.text) ? pending.pop() : undefined;
      flush();
      above = addList(block, title, found, context);
    } else if (block.type === "code" && command) {
      if (above && pending.length === 0) {
        above.commands.push(command);
        above.endLine = linesOf(block).endLine;
      } else {
        const title = titleParagraph(pending.at(-1)) ? pending.pop() : undefined;
        flush();
        above = stepOfFence(block, title, context);
        above.commands.push(command);
        found.steps.push(above);
        found.fenced++;
      }
      if (block.meta) above.notes.push(...notesOf([block], context));
    } else if (hasBox(block) && (block.type === "paragraph" || block.type === "table" || block.type === "blockquote")) {
      flush();
      const inside = boxesIn(block, context);
      found.steps.push(...inside.steps);
      found.notes.push(...inside.notes);
      above = null;
    } else {
      pending.push(block);
      above = null;
    }
  }
  flush();
  return found;
}

function isStepList(list: List, label: string | undefined, boxed: boolean, context: Context): boolean {
  if (hasBox(list)) return true;
  if (!list.ordered || boxed) return false;
  const texts = label === undefined ? context.headings : [label, ...context.headings];
  return context.numbered === "any" ? !readsLikeListing(texts) : readsLikeProcedure(texts);
}

/** Adds a list's steps, below a step of their own where a bold line heads them; returns the last one. */
function addList(list: List, title: RootContent | undefined, found: Found, context: Context): DraftStep | null {
  const { steps, rest } = stepsOfList(list, context);
  const notes = rest.flatMap((item) => notesOf([item], context));
  if (title?.type === "paragraph") {
    const group = newStep(plainText(title.children), context.year, { line: linesOf(title).line, endLine: linesOf(list).endLine });
    keepWords(group, ownerWords(group.owner), linesOf(title), context);
    group.notes.push(...notes);
    found.steps.push({ ...group, children: steps });
  } else {
    found.steps.push(...steps);
    found.notes.push(...notes);
  }
  return steps.at(-1) ?? null;
}

/** A step for a command block: titled by the short paragraph above it, or else by the heading. */
function stepOfFence(code: Code, title: RootContent | undefined, context: Context): DraftStep {
  if (title?.type !== "paragraph") return newStep(context.headings[0] ?? "", context.year, linesOf(code));
  const step = newStep(plainText(title.children), context.year, { line: linesOf(title).line, endLine: linesOf(code).endLine });
  keepWords(step, ownerWords(step.owner), linesOf(title), context);
  return step;
}

/** A longer paragraph explains; it is no title. */
function titleParagraph(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && !hasBox(block) && plainText(block.children).length <= 200;
}

function boxesIn(block: RootContent, context: Context): Omit<Found, "fenced"> {
  if (block.type === "paragraph") return stepsOfParagraph(block, context);
  if (block.type === "blockquote") return collect(block.children, context);
  return { steps: block.type === "table" ? stepsOfTable(block, context) : [], notes: notesOf([block], context) };
}
