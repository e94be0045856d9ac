import type { List, Paragraph, RootContent } from "mdast";
import { type Context, headingTexts } from "../blocks/context.ts";
import { notesOf } from "../blocks/notes-of.ts";
import { topicHere } from "../blocks/topic-here.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import { hasBox } from "../text/checkbox.ts";
import { type Label, labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { textLines } from "../text/text-lines.ts";
import { stepWords } from "../text/words.ts";
import { isImperative } from "../values/imperative.ts";
import { takeTime } from "../values/take-time.ts";
import { isTimed, keepWords } from "./keep-words.ts";
import { newStep } from "./new-step.ts";
import { readsLikeListing } from "./procedure.ts";
import { commandIn } from "./steps-of-list.ts";
import type { TreeStep } from "./tree.ts";

/** A paragraph of an order, or of several, one a line, in a section whose heading says that steps follow or that stands beside work. */
function isToldInOrders(paragraph: Paragraph, context: Context): boolean {
  if (hasBox(paragraph) || labelOf(paragraph) || context.corrected.has(linesOf(paragraph).line)) return false;
  const lines = textLines({ type: "root", children: [paragraph] });
  // “Please tick the boxes as we go” asks for something beside the work; `Name: value` says something of it.
  if (lines.some(({ text }) => /^please\b|^[^:：]{2,40}[:：](?: |$)/iu.test(text))) return false;
  if (lines.length > 1 && lines.every(({ text }) => text.length <= 160 && isImperative(text))) return true;
  const text = plainText(paragraph.children);
  return topicOf(context.headings[0]?.text ?? "") === "steps" && text.length <= 400 && isImperative(text);
}

/** Whether a paragraph is work, an order or several; `orders`: its section is one in which any order is. */
export const areOrders = (paragraph: Paragraph, context: Context, orders: boolean): boolean =>
  (orders && isToldInOrders(paragraph, context)) || standsAlone(paragraph, context);

/** Paragraphs that are steps wherever work may stand. */
const standsAlone = (paragraph: Paragraph, context: Context): boolean =>
  isNumbered(paragraph, context) || isTimetable(paragraph, context) || isOrderWithCommand(paragraph, context);

const dotted = /^(\d{1,2})(?:\.\d{1,2}){1,3}[.)]? +\p{L}/u;

/**
 * `2.1 Stop the producers`, `2.2 Upgrade the brokers`: numbers that Markdown does not know, a line each. One line alone is a step where the
 * heading has its first number.
 */
function isNumbered(paragraph: Paragraph, context: Context): boolean {
  const first = paragraph.children[0];
  if (first?.type !== "text" || !dotted.test(first.value) || hasBox(paragraph)) return false;
  if (context.corrected.has(linesOf(paragraph).line)) return false;
  const lines = textLines({ type: "root", children: [paragraph] });
  const heading = context.headings[0]?.text ?? "";
  if (!lines.every(({ text }) => text.length <= 200 && dotted.test(text)) || !isWork(topicHere(context, null))) return false;
  return !readsLikeListing([heading]) && (lines.length > 1 || new RegExp(`^${dotted.exec(first.value)?.[1]}[.) ]`).test(heading));
}

/** `T-14: Freeze the content`, `T-7: Send the first mail`: a timetable, a line each. */
const isTimetable = (paragraph: Paragraph, context: Context): boolean =>
  context.boxless &&
  (context.willing !== "boxes" || context.besideWork !== "no") &&
  !hasBox(paragraph) &&
  !context.corrected.has(linesOf(paragraph).line) &&
  isWork(topicHere(context, null)) &&
  areTimed(textLines({ type: "root", children: [paragraph] }));

const areTimed = (lines: readonly { text: string }[]): boolean =>
  lines.length > 1 && lines.every(({ text }) => text.length <= 160 && (takeTime(text, null)?.rest ?? "") !== "");

/** “Execute a checkpoint. Command: `…`”: one order with what is run for it. */
function isOrderWithCommand(paragraph: Paragraph, context: Context): boolean {
  if (!context.boxless || context.corrected.has(linesOf(paragraph).line)) return false;
  const text = plainText(paragraph.children);
  return text.length <= 200 && /(?:command|befehl|commando|commande|comando) ?: ?`[^`]+`\.?$/iu.test(text) && isImperative(text);
}

/** The steps of a paragraph of orders: one a line where each line is one. */
export function stepsOfOrders(paragraph: Paragraph, context: Context): TreeStep[] {
  const lines = textLines({ type: "root", children: [paragraph] });
  const each = lines.length > 1 && (isNumbered(paragraph, context) || areTimed(lines) || lines.every(({ text }) => isImperative(text)));
  const said = each ? lines : [{ text: plainText(paragraph.children), ...linesOf(paragraph) }];
  return said.map(({ text, line, endLine }) => {
    const step = newStep(text, { line, endLine, source: "bullet", because: "order-lines", year: context.year });
    keepWords(step, stepWords(step), isTimed(step), { line, endLine }, context);
    const command = each ? null : commandIn(paragraph);
    if (command) step.commands.push(command);
    return step;
  });
}

/** Work by the topic of its place. */
export const isWork = (topic: Topic | null) => topic === null || topic === "steps" || topic === "rollback" || topic === "rollout";

/** Words that head a list as often as they tell what to do. */
const headsOnly =
  /^(?:plan|log|test|report|change|release|check|review|update|list|document|point|post|request|record|issue|lock|import|export|copy|back ?up|snapshot|email|schedule|use|note|see|find|look|read|keep|have|get|go|do|watch)$/iu;

/** “Look whether you have these:”, “See also:” send to what is listed. */
const leads = /^(?:look|see|note|read|find|have|keep in mind)(?!\p{L})/iu;

/**
 * `Add these routes:` over a list of things: one thing to do, with what it is about. Only beside work, in documents that have no
 * boxes: elsewhere what is to be done has one.
 */
export function orderOver(
  list: List,
  { text }: Label,
  paragraph: RootContent | undefined,
  { blocks, context }: { blocks: readonly RootContent[]; context: Context },
): TreeStep | null {
  const words = text.replace(/[\s:：]+$/, "");
  if (!context.boxless || paragraph?.type !== "paragraph" || list.ordered || !/[:：]$/.test(text) || words.split(/\s+/).length > 12)
    return null;
  if (headsOnly.test(words) || leads.test(words) || !isImperative(words)) return null;
  if (context.besideWork === "no" && !blocks.some(({ type }) => type === "code")) return null;
  if (!isWork(topicHere(context, { text, line: linesOf(paragraph).line })) || readsLikeListing([words, ...headingTexts(context)]))
    return null;
  const lines = { line: linesOf(paragraph).line, endLine: linesOf(list).endLine };
  const step = newStep(words, { ...lines, source: "heading", because: "order-over", year: context.year });
  keepWords(step, stepWords(step), isTimed(step), linesOf(paragraph), context);
  step.notes.push(...notesOf([list], context));
  return step;
}
