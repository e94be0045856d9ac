import type { Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import type { Above, Context } from "../blocks/context.ts";
import { notesOf } from "../blocks/notes-of.ts";
import { looksLikeCommand } from "../fences/command-line.ts";
import { readCommand } from "../fences/read-command.ts";
import type { Command, Lines, StepSource } from "../reading.ts";
import type { StepReason } from "../sure/step-reasons.ts";
import { boxOf, hasBox, isDropped, takeBox, takeTick } from "../text/checkbox.ts";
import { labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { shorten } from "../text/title.ts";
import { stepWords } from "../text/words.ts";
import { areOrders, isImperative } from "../values/imperative.ts";
import { commandOf, hasOutput } from "./command-of.ts";
import { isTimed, keepWords } from "./keep-words.ts";
import { markNote } from "./mark-note.ts";
import { newStep } from "./new-step.ts";
import { readsLikeListing } from "./procedure.ts";
import { readLabels } from "./read-labels.ts";
import { type RoleHead, roleHeadsOf } from "./role-heads.ts";
import { takenAs } from "./taken-as.ts";
import type { TreeStep } from "./tree.ts";

/**
 * How a list is read. `every`: all items are steps; `boxed`: those with a box in them and, in numbered lists, the others too;
 * `told`: those a person called so. `label` is what stands above it, `because` why those without a box are steps.
 */
type Manner = { which: "every" | "boxed" | "told"; label: Above | null; because: StepReason };

/** The steps of a list; `rest` are the items that are none. */
export function stepsOfList(list: List, context: Context, manner: Manner): { steps: TreeStep[]; rest: ListItem[] } {
  const steps: TreeStep[] = [];
  const rest: ListItem[] = [];
  const ticked = hasOpenSigns(list);
  const boxes = manner.which === "boxed" && !list.ordered ? list.children.filter((item) => boxOf(item)).length : 0;
  const heads = roleHeadsOf(list);
  for (const item of list.children) {
    const told = context.corrected.get(linesOf(item).line);
    const taken =
      manner.which === "every" ||
      (manner.which === "boxed" &&
        (list.ordered || hasBox(item) || (ticked && takeTick(wordsOf(item)) !== null) || (boxes > 1 && isImperative(wordsOf(item)))));
    const isStep = told ? told !== "note" : taken && !isStruck(item) && !isDropped(wordsOf(item)) && !isGap(item);
    const head = told ? undefined : heads.get(item);
    if (isStep && head) steps.push(...stepsOfRole(item, head, context, manner));
    else if (isStep) steps.push(...stepsOfItem(item, list, context, manner));
    else rest.push(item);
  }
  return { steps, rest };
}

/** `2. Create a page:` over bullets each of which says what is done for it. */
const leadsToOrders = ({ children: [, list] }: ListItem): boolean =>
  list?.type === "list" && !list.ordered && list.children.length > 1 && areOrders(list);

const wordsOf = ({ children: [first] }: ListItem): string => (first?.type === "paragraph" ? plainText(first.children) : "");

/** `1. ____`, `- [ ] …`: a gap in a form, which nobody filled. */
function isGap({ children }: ListItem): boolean {
  const [first, ...more] = children;
  // Lines that are drawn are rules to Markdown.
  if (first?.type === "thematicBreak") return more.length === 0;
  if (more.length > 0 || first?.type !== "paragraph" || first.children.some(({ type }) => type === "image")) return false;
  const words = plainText(first.children);
  return /^[\s_.…·–—-]*$/u.test(takeBox(words)?.rest ?? words);
}

/** `- [ ] ~~Restart by hand~~`: not to be done, and kept as it is written. */
function isStruck({ children: [first] }: ListItem): boolean {
  if (first?.type !== "paragraph" || !first.children.some(({ type }) => type === "delete")) return false;
  const words = plainText(first.children);
  const left = (takeBox(words)?.rest ?? words).trim();
  // “~~Tell Bo~~ (not needed)” says why.
  return left === "" || (/^[([–—→-]/u.test(left) && isStruckFirst(first.children));
}

/** Whether nothing but a box stands before what is struck out. */
const isStruckFirst = (nodes: Paragraph["children"]): boolean => {
  const at = nodes.findIndex(({ type }) => type === "delete");
  const before = plainText(nodes.slice(0, at));
  return (takeBox(before)?.rest ?? before).trim() === "";
};

/** Boxes drawn as signs: only beside an open one is a tick a box. */
const hasOpenSigns = (list: List): boolean => list.children.some((item) => /^[☐⬜]/u.test(wordsOf(item)));

/** What stands below a role is its work, item by item; the line that names it stays with the first. */
function stepsOfRole(item: ListItem, { name, list }: RoleHead, context: Context, { label }: Manner): TreeStep[] {
  const { steps, rest } = stepsOfList(list, context, { which: "every", label, because: "role" });
  const owned = steps.map((step) => ({ ...step, owner: step.owner ?? name }));
  const [first] = owned;
  if (!first) return stepsOfItem(item, list, context, { which: "every", label, because: "role" });
  const line = linesOf(item).line;
  first.notes = [{ text: `${name}:`, line, endLine: line }, ...first.notes, ...rest.flatMap((each) => notesOf([each], context))];
  return owned;
}

/** Usually one step; an item that holds nothing but a list gives that list's steps. */
function stepsOfItem(item: ListItem, list: List, context: Context, { label: above, because }: Manner): TreeStep[] {
  const first: RootContent | undefined = item.children[0];
  const box = boxOf(item) ?? (hasOpenSigns(list) ? takeTick(wordsOf(item)) : null);
  const { line, endLine } = linesOf(item);
  const source: StepSource = box ? "box" : list.ordered ? "number" : "bullet";
  const made = { line, endLine, source, because: box ? ("box" as const) : because, year: context.year };
  if (first?.type !== "paragraph" && first?.type !== "heading") {
    const step = newStep("", made);
    addBody(step, item.children, context, above);
    const bare = step.commands.length + step.notes.length === 0;
    // “1.” with nothing behind it is a gap in a form.
    if (bare && (!box || step.children.length === 0)) return step.children;
    return [{ ...step, title: shorten(step.commands[0]?.text.split("\n")[0] ?? ""), done: box?.done ?? false }];
  }
  const text = plainText(first.children);
  const words = takeBox(text)?.rest ?? text;
  const step = newStep(words, made);
  step.done = box?.done ?? false;
  step.notes.push(...markNote(box?.mark ?? "", line));
  step.as = takenAs({ text: words, line }, context, above);
  keepWords(step, stepWords(step), isTimed(step), linesOf(first), context);
  const label = labelOf(first);
  const heads = /[:：]$/.test(text) && Boolean((list.ordered && label?.bold) || ((list.ordered || box) && leadsToOrders(item)));
  addBody(step, item.children.slice(1), context, above, heads);
  const told = commandIn(first);
  // An export has it in a fence as well.
  if (told && !step.commands.some((command) => command.text === told.text)) step.commands.unshift(told);
  // Below a go/no-go, what comes with its command is run.
  if (list.ordered && step.as === "question" && step.commands.length > 0 && !context.corrected.has(line)) step.as = "step";
  // What has work of its own below it is more than something to hand over.
  if (step.as === "deliverable" && step.children.length + step.commands.length > 0 && !context.corrected.has(line)) asWork(step, context);
  return [step];
}

/** A step after all, and what stands below it, unless somebody said otherwise. */
function asWork(step: TreeStep, context: Context): void {
  step.as = "step";
  for (const child of step.children) if (child.as === "deliverable" && !context.corrected.has(child.line)) asWork(child, context);
}

/**
 * Puts what stands below a title into its step: commands, sub-steps, and notes for the rest. Plain bullets are notes;
 * `bulletsAreSteps` where the title only heads them (`1. **Immediate actions:**`).
 */
export function addBody(
  step: TreeStep,
  body: readonly RootContent[],
  context: Context,
  above: Above | null,
  bulletsAreSteps = false,
): void {
  let pending: RootContent[] = [];
  const flush = () => {
    step.notes.push(...notesOf(pending, context));
    pending = [];
  };
  for (const block of body) {
    const label = labelOf(pending.at(-1));
    const command = block.type === "code" ? commandOf(block, label?.text ?? step.title, context) : null;
    if (block.type === "code" && command) {
      flush();
      step.commands.push(command);
      if (block.meta || hasOutput(block, command)) step.notes.push(...notesOf([block], context));
    } else if (block.type === "list" && isCommands(block, context)) {
      flush();
      step.commands.push(commandsOf(block));
    } else if (block.type === "list" && isSubList(block, label?.text ?? "", step.title, context, bulletsAreSteps)) {
      flush();
      const { steps, rest } = stepsOfList(block, context, {
        which: bulletsAreSteps ? "every" : "boxed",
        label: label ?? above,
        because: bulletsAreSteps ? "headed" : "below",
      });
      step.children.push(...steps);
      for (const item of rest) step.notes.push(...notesOf([item], context));
    } else {
      pending.push(block);
    }
  }
  flush();
  readLabels(step);
}

/** Bullets below a step that are nothing but commands: `- `git pull``. One a line, and all of them to be run. */
function isCommands({ children, ...list }: List, { corrected }: Context): boolean {
  const { line, endLine } = linesOf({ children, ...list });
  if (list.ordered || endLine - line + 1 !== children.length) return false;
  return children.every((item) => !corrected.has(linesOf(item).line) && looksLikeCommand(codeOf(item)));
}

const commandsOf = (list: List): Command => commandAt(list.children.map(codeOf).join("\n"), linesOf(list));

/** `readCommand` takes the line before the first one, as if a fence opened there. */
const commandAt = (text: string, { line, endLine }: Lines): Command => ({
  ...readCommand({ language: "", text, line: line - 1, endLine }),
  line,
  endLine,
});

/** “Note the commit: `git rev-parse HEAD`”: the command a line ends in, behind a colon. */
export function commandIn(first: Paragraph | Heading): Command | null {
  const code = first.children.at(-1);
  const before = first.children.at(-2);
  if (code?.type !== "inlineCode" || before?.type !== "text" || !/[:：]\s*$/.test(before.value)) return null;
  return /\s|^\.{1,2}\//.test(code.value) && looksLikeCommand(code.value) ? commandAt(code.value, linesOf(code)) : null;
}

/** The words of an item that is one piece of code and nothing else. */
const codeOf = ({ children: [first, ...more] }: ListItem): string => {
  const [code, ...others] = first?.type === "paragraph" && more.length === 0 ? first.children : [];
  return code?.type === "inlineCode" && others.length === 0 ? code.value : "";
};

function isSubList(list: List, label: string, title: string, context: Context, bulletsAreSteps: boolean): boolean {
  if (hasBox(list) || isToldStep(list, context)) return true;
  return list.ordered ? !readsLikeListing([label, title]) : bulletsAreSteps;
}

/** Whether a person said that an item of the list is something to tick. */
export function isToldStep(list: List, { corrected }: Context): boolean {
  return list.children.some((item) => {
    const told = corrected.get(linesOf(item).line);
    return told !== undefined && told !== "note";
  });
}
