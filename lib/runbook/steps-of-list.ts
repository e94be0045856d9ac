import type { List, ListItem, RootContent } from "mdast";
import type { DraftStep } from "#lib/domain/plan-draft.ts";
import { boxOf, hasBox, takeBox } from "./checkbox.ts";
import { commandOf } from "./commands.ts";
import type { Context } from "./context.ts";
import { keepWords } from "./keep-words.ts";
import { labelOf } from "./label.ts";
import { linesOf } from "./lines-of.ts";
import { newStep } from "./new-step.ts";
import { notesOf } from "./notes-of.ts";
import { plainText } from "./plain-text.ts";
import { readsLikeListing } from "./procedure.ts";
import { readLabels } from "./read-labels.ts";
import { shorten } from "./read-title.ts";
import { ownerWords } from "./words.ts";

/**
 * The steps of a list: items with a box in them and, in numbered lists, the others too. `rest` are the items that are none;
 * `all` makes steps of every item.
 */
export function stepsOfList(list: List, context: Context, all = false): { steps: DraftStep[]; rest: ListItem[] } {
  const steps: DraftStep[] = [];
  const rest: ListItem[] = [];
  for (const item of list.children) {
    if (all || list.ordered || hasBox(item)) steps.push(...stepsOfItem(item, list, context));
    else rest.push(item);
  }
  return { steps, rest };
}

/** Usually one step; an item that holds nothing but a list gives that list's steps. */
function stepsOfItem(item: ListItem, list: List, context: Context): DraftStep[] {
  const first: RootContent | undefined = item.children[0];
  const box = boxOf(item);
  if (first?.type !== "paragraph" && first?.type !== "heading") {
    const step = newStep("", context.year, linesOf(item));
    addBody(step, item.children, context);
    if (!box && step.commands.length + step.notes.length === 0 && step.children.length > 0) return step.children;
    return [{ ...step, title: shorten(step.commands[0]?.text.split("\n")[0] ?? ""), claimedDone: box?.done ?? false }];
  }
  const text = plainText(first.children);
  const step = newStep(takeBox(text)?.rest ?? text, context.year, linesOf(item));
  step.claimedDone = box?.done ?? false;
  keepWords(step, ownerWords(step.owner), linesOf(first), context);
  const label = labelOf(first);
  addBody(step, item.children.slice(1), context, Boolean(list.ordered && label?.bold && label.text.endsWith(":")));
  return [step];
}

/**
 * Puts what stands below a title into its step: commands, sub-steps, and notes for the rest. Plain bullets are notes;
 * `bulletsAreSteps` where the title only heads them (`1. **Immediate actions:**`).
 */
export function addBody(step: DraftStep, body: readonly RootContent[], context: Context, bulletsAreSteps = false): void {
  let pending: RootContent[] = [];
  const flush = () => {
    step.notes.push(...notesOf(pending, context));
    pending = [];
  };
  for (const block of body) {
    const command = block.type === "code" ? commandOf(block) : null;
    if (command) {
      flush();
      step.commands.push(command);
      if (block.type === "code" && block.meta) step.notes.push(...notesOf([block], context));
    } else if (block.type === "list" && (hasBox(block) || (block.ordered ? !isListing(pending.at(-1), step.title) : bulletsAreSteps))) {
      flush();
      const { steps, rest } = stepsOfList(block, context, bulletsAreSteps);
      step.children.push(...steps);
      for (const item of rest) step.notes.push(...notesOf([item], context));
    } else {
      pending.push(block);
    }
  }
  flush();
  readLabels(step);
}

function isListing(before: RootContent | undefined, title: string): boolean {
  return readsLikeListing([labelOf(before)?.text ?? "", title]);
}
