import type { ListItem } from "mdast";
import type { Context } from "../blocks/context.ts";
import { notesOf } from "../blocks/notes-of.ts";
import type { Section } from "../blocks/outline.ts";
import { topicHere } from "../blocks/topic-here.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import type { Item } from "../reading.ts";
import type { StepReason } from "../sure/step-reasons.ts";
import { cutNotes } from "../text/cut-notes.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainLines, plainText } from "../text/plain-text.ts";
import { withoutNumber } from "../text/title.ts";
import { stepWords } from "../text/words.ts";
import { isImperative, tellsWhatToDo } from "../values/imperative.ts";
import { takeTime } from "../values/take-time.ts";
import { isGerundTitle, isOrderTitle } from "../words/orders.ts";
import { collect, type Found } from "./collect.ts";
import { isNumberedTitle, isPeriodTitle, isStepTitle } from "./heading-shape.ts";
import { isTimed, keepWords } from "./keep-words.ts";
import { newStep } from "./new-step.ts";
import { type Objective, objectiveOf } from "./objective.ts";
import { readsLikeListing, readsLikeReference } from "./procedure.ts";
import { addBody } from "./steps-of-list.ts";
import type { TreeStep } from "./tree.ts";

/** A section after reading: what its own blocks hold, what lies below, and how many steps that is. */
export type Branch = {
  section: Section;
  title: string;
  objective: Objective | null;
  found: Found;
  branches: Branch[];
  /** The section read as one step, where its heading is the thing to do. */
  asStep: TreeStep | null;
  count: number;
};

/** Reads a section and everything below it. `top`: it stands directly below the document or its title. */
export function survey(section: Section, context: Context, top: boolean): Branch {
  const title = section.heading ? plainText(section.heading.children) : "";
  const isTitle = section.depth <= 1;
  const here = isTitle ? context : { ...context, headings: [{ text: title, line: section.line }, ...context.headings] };
  const objective = section.depth > 1 ? objectiveOf(section.blocks[0]) : null;
  const told = context.corrected.get(section.line);
  if (told === "note" && section.heading)
    return { section, title, objective: null, found: { steps: [], notes: [], fenced: 0 }, branches: [], asStep: null, count: 0 };
  const found = collect(objective ? section.blocks.slice(1) : section.blocks, here);
  const branches = besideTheirSiblings(
    section.sections.map((child) => survey(child, here, isTitle)),
    { title: isTitle && context.soleTitle ? "" : title, context },
    (child, besideWork) => survey(child, { ...here, besideWork }, isTitle),
  );
  const below = branches.reduce((sum, branch) => sum + branch.count, 0);
  const branch: Branch = { section, title, objective, found, branches, asStep: null, count: found.steps.length + below };
  if (!isTitle && told !== "phase" && (told === "step" || (below === 0 && isOneStep(branch, here, top)))) {
    branch.asStep = stepOfSection(branch, here);
    branch.count = 1;
  }
  return branch;
}

const checklists =
  /check-?list|\b(?:tasks|duties|actions|jobs|to-?dos)\b|aufgaben|pflichten|tâches|devoirs|tareas|deberes|tarefas|deveres|チェックリスト|作業/iu;

/**
 * “Lead” beside “Technician” below “Checklists by role”, “DAY 2” beside “DAY 1”, “4. …” beside “3. …”: a section without work whose
 * siblings hold some is read once more, by the eyes of what it stands beside.
 */
function besideTheirSiblings(
  branches: Branch[],
  { title, context }: { title: string; context: Context },
  again: (section: Section, besideWork: Context["besideWork"]) => Branch,
): Branch[] {
  const working = branches.filter(({ count }) => count > 0);
  if (working.length === 0 || working.length === branches.length) return branches;
  const all = checklists.test(title);
  const shapes = [isNumberedTitle, isPeriodTitle, isGerundWork].filter((shape) => working.some((each) => shape(each.title)));
  return branches.map((branch) => {
    if (branch.count > 0) return branch;
    if (all) return again(branch.section, "numbers");
    const topic = topicOf(branch.title);
    const isOrder = isOrderHeading(branch.title);
    const open = isOrder || ((topic === null || topic === "roles") && !readsLikeListing([branch.title]) && !branch.title.endsWith("?"));
    // Where nothing has a box, numbers are how work is listed; so they are in a language whose orders are not known.
    if (open && (context.boxless || !context.tellsOrders) && isShortAndNumbered(branch.section)) return again(branch.section, "numbers");
    const orders = open && (listsOrders(branch.section) || tellsOrders(branch.section));
    return orders || shapes.some((shape) => shape(branch.title)) ? again(branch.section, "orders") : branch;
  });
}

/** Whether a section is nothing but a numbered list of short lines. */
const isShortAndNumbered = ({ blocks, sections }: Section): boolean => {
  const [list] = blocks;
  if (blocks.length !== 1 || sections.length > 0 || list?.type !== "list" || list.ordered !== true || list.children.length < 2)
    return false;
  return list.children.every(({ children: [first] }) => first?.type === "paragraph" && plainText(first.children).split(/\s+/).length <= 8);
};

/** Whether a section is short words and a list all of whose items tell what to do, or are numbered. */
const listsOrders = ({ blocks, sections }: Section): boolean =>
  blocks.length === 0 && sections.length > 0 ? sections.every(listsOrders) : areLists(blocks);

const areLists = (blocks: Section["blocks"]): boolean =>
  blocks.length <= 4 &&
  blocks.some(({ type }) => type === "list") &&
  blocks.every((block) => (block.type === "list" ? block.children.every((item) => isOrder(item)) : block.type === "paragraph"));

/** Whether the heading of a section, or of one below it, tells what to do, over prose that says how. */
const tellsOrders = ({ heading, blocks, sections }: Section): boolean =>
  (heading !== null && isOrderHeading(plainText(heading.children))) || blocks.some(isLinesOfOrders) || sections.some(tellsOrders);

const isLinesOfOrders = (block: Section["blocks"][number]): boolean => {
  const lines = block.type === "paragraph" ? plainLines(block.children).filter(Boolean) : [];
  return lines.length > 1 && (lines.every((line) => isImperative(line)) || lines.every((line) => takeTime(line, null) !== null));
};

const isOrderHeading = (title: string): boolean =>
  isOrderTitle(withoutNumber(title).replace(/^[\p{L}\d]{2,12}: /u, "")) &&
  mayBeOrdered.includes(topicOf(title)) &&
  // “Tell the team (15 min)” is a part of its phase.
  !/\(\s*[~≈]?\d[^()]*\)\s*$/.test(title) &&
  !readsLikeReference(title);

/** “Producing the artifacts” beside “Releasing the core”. */
const isGerundWork = (title: string): boolean =>
  isGerundTitle(withoutNumber(title)) && mayBeOrdered.includes(topicOf(title)) && !readsLikeReference(title);

/** “Tell the stakeholders”, “Update the metrics dashboard”: what an order may speak of and still be one. */
const mayBeOrdered: readonly (Topic | null)[] = [null, "steps", "roles", "audiences", "communications", "messages", "metrics", "rollout"];

const isOrder = ({ children: [first] }: ListItem): boolean => first?.type === "paragraph" && tellsWhatToDo(plainText(first.children));

/** What a numbered section is about where it is to be read, not done: “8.1 RACI matrix”, “9.2 Message templates”. */
const told: readonly (Topic | null)[] = [
  ...([
    "roles",
    "messages",
    "communications",
    "audiences",
    "criteria",
    "risks",
    "deliverables",
    "metrics",
    "thresholds",
    "triggers",
    "tree",
  ] as const),
  ...(["objectives", "agenda", "listing"] as const),
];

function isOneStep({ title, section, found }: Branch, context: Context, top: boolean): boolean {
  if (found.steps.length > found.fenced) return false;
  // “Rollback” over a command beside the steps is no step of them; a message that is written out is not sent by its heading.
  const above = context.headings.slice(1);
  if (found.fenced > 0 && !isStepTitle(title) && topicOf(title) === "rollback" && !above.some(goesBack)) return false;
  if (section.blocks.length > 0 && section.blocks.every(isWrittenOut)) return false;
  if (isStepTitle(title)) return true;
  if (context.besideWork !== "no" && found.fenced === 0 && (isOrderHeading(title) || isGerundWork(title))) return true;
  if (found.fenced === 1) return !top;
  const [first] = section.blocks;
  const orders = tellsWhatToDo(withoutNumber(title)) || (first?.type === "paragraph" && isImperative(plainText(first.children)));
  const isWork = orders || !told.includes(topicHere(context, null));
  const speaks = first !== undefined && isWork && !readsLikeReference(title) && !readsLikeListing([title]);
  // “4.2 Decision record” over a table, “4.3 Decision tree” over a drawing are to be read.
  const tells = section.blocks.some(({ type }) => type === "paragraph" || type === "list");
  return !top && found.fenced === 0 && isNumberedTitle(title) && speaks && tells;
}

const goesBack = ({ text }: { text: string }): boolean => topicOf(text) === "rollback";

const isWrittenOut = (block: Section["blocks"][number]): boolean =>
  block.type === "blockquote" || (block.type === "code" && block.lang === "message");

function stepOfSection({ title, section, found, branches }: Branch, context: Context): TreeStep {
  const step = newStep(title, {
    line: section.line,
    endLine: section.endLine,
    source: "heading",
    because: reasonOf(title, found),
    year: context.year,
  });
  if (section.heading) keepWords(step, stepWords(step), isTimed(step), linesOf(section.heading), context);
  addBody(step, section.blocks, context, null);
  for (const branch of branches) step.notes.push(...sectionNotes(branch, context));
  return step;
}

function reasonOf(title: string, { fenced }: Found): StepReason {
  if (isStepTitle(title)) return "step-heading";
  if (fenced === 0 && isOrderHeading(title)) return "order-heading";
  return fenced > 0 ? "commands" : "numbered-heading";
}

/** A whole section, heading included, word for word. */
export function sectionNotes({ section }: Branch, context: Context): Item[] {
  return cutNotes(context.lines, section.line, section.endLine);
}

/** The notes of a section's own blocks, its objective among them. */
export function ownNotes({ objective, found }: Branch, context: Context): Item[] {
  return [...(objective ? notesOf([objective.block], context) : []), ...found.notes];
}
