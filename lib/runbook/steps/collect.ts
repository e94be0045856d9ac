import type { Code, List, Paragraph, RootContent } from "mdast";
import { type Context, headingTexts } from "../blocks/context.ts";
import { notesOf } from "../blocks/notes-of.ts";
import { summaryOf } from "../blocks/summary-table.ts";
import { topicHere } from "../blocks/topic-here.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Item } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { isFold } from "../text/folded.ts";
import { type Label, labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { stepWords } from "../text/words.ts";
import { isImperative, tellWhatToDo } from "../values/imperative.ts";
import { commandOf, hasOutput } from "./command-of.ts";
import { isTimed, keepWords } from "./keep-words.ts";
import { newStep } from "./new-step.ts";
import { areOrders, isWork, orderOver, stepsOfOrders } from "./orders.ts";
import { isGenericLabel, readsLikeListing, readsLikeReference } from "./procedure.ts";
import { roleName } from "./role-heads.ts";
import { type Which, whichSteps } from "./step-list.ts";
import { stepsOfList } from "./steps-of-list.ts";
import { stepsOfParagraph } from "./steps-of-paragraph.ts";
import { isRunSheet, stepsOfTable } from "./steps-of-table.ts";
import type { TreeStep } from "./tree.ts";

/** `fenced` counts the steps made of a command block alone. */
export type Found = { steps: TreeStep[]; notes: Item[]; fenced: number };

/** Reads the blocks under one heading: what is a step, and, word for word, what is not. */
export function collect(blocks: readonly RootContent[], context: Context): Found {
  const found: Found = { steps: [], notes: [], fenced: 0 };
  const boxed = blocks.some(hasBox);
  const busy = boxed || blocks.some((block) => block.type === "list" && block.ordered);
  const told = tellWhatToDo(blocks.flatMap((block) => (block.type === "list" && block.ordered === true ? [block] : [])));
  const reference = readsLikeReference(context.headings[0]?.text ?? "");
  const isReference = (label: Label | null) =>
    reference ||
    (label?.bold === true && /troubleshoot|fehlersuche|dépannage/i.test(label.text)) ||
    (label !== null && shows.test(label.text));
  let pending: RootContent[] = [];
  /** The step that ends right above, whose command may follow without indentation. */
  let above: TreeStep | null = null;
  const inOrders = context.besideWork !== "no" || topicOf(context.headings[0]?.text ?? "") === "steps";
  const flush = () => {
    const orders = inOrders && !boxed && !reference;
    for (const group of apart(pending, context, orders)) {
      const [first] = group;
      if (first?.type === "paragraph" && areOrders(first, context, orders)) found.steps.push(...stepsOfOrders(first, context));
      else found.notes.push(...notesOf(group, context));
    }
    pending = [];
  };

  for (const block of blocks) {
    const label = labelOf(pending.at(-1));
    const command =
      block.type === "code" && !isReference(label) && !isReport(pending.at(-1), context)
        ? commandOf(block, label?.text ?? "", context)
        : null;
    const which =
      block.type === "list"
        ? (whichSteps(block, label, { boxed, busy, told }, context) ?? (boxed && !label ? ordersBesideBoxes(block, blocks, context) : null))
        : null;
    const headed = block.type === "list" && !which && label ? orderOver(block, label, pending.at(-1), { blocks, context }) : null;
    if (headed) {
      pending.pop();
      flush();
      found.steps.push(headed);
      above = headed;
    } else if (block.type === "list" && which) {
      const title = label?.bold && !isGenericLabel(label.text) ? pending.pop() : undefined;
      flush();
      above = addList(block, which, title, label, found, context);
    } else if (block.type === "code" && command) {
      if (above && pending.length === 0) {
        above.endLine = linesOf(block).endLine;
      } else {
        const title = titleParagraph(pending.at(-1)) ? pending.pop() : undefined;
        flush();
        above = stepOfFence(block, title, context);
        found.steps.push(above);
        found.fenced++;
      }
      above.commands.push(command);
      if (block.meta || hasOutput(block, command)) above.notes.push(...notesOf([block], context));
    } else if (isTicked(block, context, label)) {
      flush();
      const inside = boxesIn(block, context, label);
      found.steps.push(...inside.steps);
      found.notes.push(...inside.notes);
      above = null;
    } else if (isFold(block) && above && pending.length === 0) {
      // Another way to do the step above is shown with it.
      above.notes.push(...notesOf([block], context));
    } else {
      pending.push(block);
      above = null;
    }
  }
  flush();
  return found;
}

/** “Examples:”, “For example:” over commands that nobody is to run. */
const shows =
  /^(?:for |as (?:an )?)?(?:examples?|e\.g\.?|beispiele?|zum beispiel|z\. ?b\.|(?:par )?exemples?|(?:por )?ejemplos?|(?:por )?exemplos?|sample output|output|例)(?: (?:commands?|output|usage|runs?))?\s*[:：]?$/iu;

/** Splits what is no list: each paragraph that tells what to do stands alone. */
function apart(blocks: readonly RootContent[], context: Context, orders: boolean): RootContent[][] {
  const tells = (block: RootContent | undefined): boolean => block?.type === "paragraph" && areOrders(block, context, orders);
  const groups: RootContent[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (tells(block) || !last || tells(last[0])) groups.push([block]);
    else last.push(block);
  }
  return groups;
}

/** Bullets that all tell what to do, right before or behind the boxes of their section: one of them lost its box. */
function ordersBesideBoxes(list: List, blocks: readonly RootContent[], context: Context): Which | null {
  const others = blocks.filter(({ type }) => type !== "html");
  const at = others.indexOf(list);
  const near = [others[at - 1], others[at + 1]].some((block) => block?.type === "list" && hasBox(block));
  if (!near || list.ordered || !isWork(topicHere(context, null, list)) || readsLikeListing(headingTexts(context))) return null;
  const all = list.children.every(({ children: [first] }) => first?.type === "paragraph" && isImperative(plainText(first.children)));
  return all ? { which: "every", because: "beside-boxes" } : null;
}

/** Whether what stands above a command is a table of figures: the command shows how they are read. */
function isReport(above: RootContent | undefined, context: Context): boolean {
  if (above?.type !== "table") return false;
  const topic = topicHere(context, null);
  return topic === "metrics" || topic === "thresholds";
}

/** A block other than a list that holds things to tick: boxes in a paragraph, a quote or a table, the rows of a run sheet. */
function isTicked(block: RootContent, context: Context, label: Label | null): boolean {
  if (block.type !== "paragraph" && block.type !== "table" && block.type !== "blockquote") return false;
  if (context.corrected.get(linesOf(block).line) === "note") return false;
  if (hasBox(block)) return true;
  const topic = topicHere(context, label, block);
  return (
    block.type === "table" &&
    isRunSheet(block) &&
    summaryOf(block, context.sectionNames) === null &&
    (topic === null || topic === "steps" || topic === "rollback" || topic === "rollout")
  );
}

/** Adds a list's steps, below a step of their own where a bold line heads them; returns the last one. */
function addList(
  list: List,
  { which, because }: Which,
  title: RootContent | undefined,
  label: Label | null,
  found: Found,
  context: Context,
): TreeStep | null {
  const { steps, rest } = stepsOfList(list, context, { which, label, because });
  const notes = rest.flatMap((item) => notesOf([item], context));
  if (title?.type === "paragraph") {
    const lines = { line: linesOf(title).line, endLine: linesOf(list).endLine };
    const name = roleName(plainText(title.children));
    const [first] = steps;
    if (name && first) {
      // “**Incident commander**” over what they do.
      found.notes.push(...notesOf([title], context), ...notes);
      found.steps.push(...steps.map((step) => ({ ...step, owner: step.owner ?? name })));
      return steps.at(-1) ?? null;
    }
    const group = newStep(plainText(title.children), { ...lines, source: "heading", because: "group", year: context.year });
    keepWords(group, stepWords(group), isTimed(group), linesOf(title), context);
    group.notes.push(...notes);
    found.steps.push({ ...group, children: steps });
  } else {
    // “Release lead:” in plain words over what they do; the line stays a note.
    const name = label === null || label.bold ? null : roleName(label.text);
    found.steps.push(...(name ? steps.map((step) => ({ ...step, owner: step.owner ?? name })) : steps));
    found.notes.push(...notes);
  }
  return found.steps.at(-1) ?? null;
}

/** A step for a command block: titled by the short paragraph above it, or else by the heading. */
function stepOfFence(code: Code, title: RootContent | undefined, context: Context): TreeStep {
  const made = { source: "heading", because: "commands", year: context.year } as const;
  if (title?.type !== "paragraph") return newStep(headingTexts(context)[0] ?? "", { ...linesOf(code), ...made });
  const step = newStep(plainText(title.children), { line: linesOf(title).line, endLine: linesOf(code).endLine, ...made });
  keepWords(step, stepWords(step), isTimed(step), linesOf(title), context);
  return step;
}

/** `**Owner:** Ana`, `**Duration:** 5 minutes` say something of what is around them. */
function isLabelled(block: Paragraph): boolean {
  return /^(?:owners?|duration|time|estimated time|who|when|responsible|assignee|dauer|verantwortlich|durée|responsable|duración)\s*:\s*\S/iu.test(
    plainText(block.children),
  );
}

/** A longer paragraph explains; it is no title. */
function titleParagraph(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && !hasBox(block) && plainText(block.children).length <= 200 && !isLabelled(block);
}

function boxesIn(block: RootContent, context: Context, label: Label | null): Omit<Found, "fenced"> {
  if (block.type === "paragraph") return stepsOfParagraph(block, context, label);
  if (block.type === "blockquote") return collect(block.children, context);
  return { steps: block.type === "table" ? stepsOfTable(block, context, label) : [], notes: notesOf([block], context) };
}
