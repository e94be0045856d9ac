import type { List } from "mdast";
import { type Context, headingTexts } from "../blocks/context.ts";
import { topicHere } from "../blocks/topic-here.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import { hasBox } from "../text/checkbox.ts";
import type { Label } from "../text/label.ts";
import { isPhaseTitle } from "./heading-shape.ts";
import { tellWhatToDo, tellWhen } from "./imperative.ts";
import { readsLikeListing, readsLikeProcedure, readsLikeReference } from "./procedure.ts";
import { readTitle } from "./read-title.ts";
import { isToldStep } from "./steps-of-list.ts";

const work: readonly (Topic | null)[] = ["steps", "rollback", "rollout"];

/**
 * Which items of a list are things to do. Boxes always are. Numbers are where label or heading speak of work; bullets
 * only where the label or heading right above calls them steps, or where a timed heading has nothing else to do below it.
 * `busy`: the section holds other steps. `boxed`: it holds boxes. `told`: its numbered lists,
 * taken together, tell what to do.
 */
export function whichSteps(list: List, label: Label | null, section: Around, context: Context): "every" | "boxed" | "told" | null {
  if (hasBox(list)) return "boxed";
  if (isStepList(list, label, section, context)) return "every";
  return isToldStep(list, context) ? "told" : null;
}

type Around = { boxed: boolean; busy: boolean; told: boolean };

function isStepList(list: List, label: Label | null, { boxed, busy, told }: Around, context: Context): boolean {
  const topic = topicHere(context, label, list);
  const nearest = label?.text ?? context.headings[0]?.text ?? "";
  if (topicOf(nearest) === "steps") return label !== null || !boxed;
  // “Steps”, and a sentence that leads to them.
  if (label && !label.bold && !boxed && topicOf(label.text) === null && topicOf(context.headings[0]?.text ?? "") === "steps") return true;
  const texts = label ? [label.text, ...headingTexts(context)] : headingTexts(context);
  if (context.besideWork !== "no" && isBesideWork(list, label, texts, { topic, boxed, context })) return true;
  if (list.ordered) {
    if (topic !== null && !work.includes(topic)) return false;
    const imperative = (tellWhatToDo([list]) || tellWhen(list) || (told && !label)) && !readsLikeListing(texts);
    if (boxed) return imperative;
    if (topic !== null || imperative || texts.slice(0, 3).some(isPhaseTitle)) return true;
    return context.willing === "boxes" ? readsLikeProcedure(texts) : !readsLikeListing(texts);
  }
  if (busy || label || (topic !== null && !work.includes(topic))) return false;
  if (topicOf(nearest) === "rollback") return !/window|time ?frame|time limit|zeitfenster|fenêtre|ventana|janela/i.test(nearest);
  if (context.boxless && tellWhen(list) && !readsLikeListing(texts)) return true;
  if (isPhaseTitle(nearest) || readTitle(nearest, context.year).at !== null) return true;
  if (context.willing === "bullets" && !readsLikeListing(texts) && (texts.length === 0 || tellWhatToDo([list]))) return true;
  if (context.willing === "bullets") return readsLikeProcedure(texts);
  return context.boxless && (readsLikeProcedure([nearest]) || (tellWhatToDo([list]) && !readsLikeListing(texts)));
}

/**
 * Whether a list is work because what stands beside its section is: numbers or bullets that tell what to do, or what somebody does;
 * numbers too where the language's orders are not known. What is said to be something else stays that.
 */
function isBesideWork(
  list: List,
  label: Label | null,
  texts: readonly string[],
  { topic, boxed, context }: { topic: Topic | null; boxed: boolean; context: Context },
): boolean {
  if (boxed || (topic !== null && !work.includes(topic)) || readsLikeListing(texts) || readsLikeReference(texts[0] ?? "")) return false;
  // Bullets below a bold line tell more of what it says.
  if (label) return list.ordered === true && tellWhatToDo([list], true);
  return tellWhatToDo([list], true) || (list.ordered === true && (context.besideWork === "numbers" || !context.tellsOrders));
}
