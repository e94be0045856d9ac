import type { List } from "mdast";
import { type Context, headingTexts } from "../blocks/context.ts";
import { topicHere } from "../blocks/topic-here.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import type { StepReason } from "../sure/step-reasons.ts";
import { hasBox } from "../text/checkbox.ts";
import type { Label } from "../text/label.ts";
import { plainText } from "../text/plain-text.ts";
import { askedAndAnswered } from "../values/answer.ts";
import { areOrders, tellWhatToDo, tellWhen } from "../values/imperative.ts";
import { isRoleTitle } from "../values/role-words.ts";
import { isOrderTitle } from "../words/orders.ts";
import { isPeriodTitle, isPhaseTitle } from "./heading-shape.ts";
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
export function whichSteps(list: List, label: Label | null, section: Around, context: Context): Which | null {
  if (hasBox(list)) return { which: "boxed", because: "beside-boxes" };
  const because = whyStepList(list, label, section, context);
  if (because) return { which: "every", because };
  // What a person said needs no reason of its own.
  return isToldStep(list, context) ? { which: "told", because: "box" } : null;
}

/** Which items of a list are steps, and why those without a box are. */
export type Which = { which: "every" | "boxed" | "told"; because: StepReason };

type Around = { boxed: boolean; busy: boolean; told: boolean };

const conditional = /^\W*(?:if|when|in case|should|wenn|falls|bei|als|indien|si|en cas|en caso|em caso|se|quand|cuando|quando)(?!\p{L})/iu;

function whyStepList(list: List, label: Label | null, { boxed, busy, told }: Around, context: Context): StepReason | null {
  const topic = topicHere(context, label, list);
  const nearest = label?.text ?? context.headings[0]?.text ?? "";
  if (topicOf(nearest) === "steps") return label !== null || !boxed ? "named" : null;
  // “Steps”, and a sentence that leads to them.
  if (label && !label.bold && !boxed && topicOf(label.text) === null && topicOf(context.headings[0]?.text ?? "") === "steps") return "led";
  const texts = label ? [label.text, ...headingTexts(context)] : headingTexts(context);
  const beside = context.besideWork === "no" ? null : whyBesideWork(list, label, texts, { topic, boxed, context });
  if (beside) return beside;
  if (list.ordered) {
    if (topic === "gate" && list.children.every(({ children }) => children.some(({ type }) => type === "code"))) return "orders";
    if (topic !== null && !work.includes(topic)) return null;
    const imperative = (tellWhatToDo([list]) || (told && !label)) && !readsLikeListing(texts);
    if (imperative) return "orders";
    if (tellWhen(list) && !readsLikeListing(texts)) return "timed";
    if (boxed) return null;
    if (topic !== null) return "place";
    if (texts.slice(0, 3).some(isPhaseTitle)) return "phase";
    if (context.willing === "boxes") return readsLikeProcedure(texts) ? "procedure" : null;
    return readsLikeListing(texts) ? null : "only-numbers";
  }
  // “Phase 2” over “**Day -1: Final checks**” over bullets.
  const inPhase =
    label?.bold && isPeriodTitle(label.text) && !/\d ?%/.test(label.text) && headingTexts(context).slice(0, 2).some(isPhaseTitle);
  if (inPhase && (topic === null || topic === "steps")) return "phase";
  // “If anything breaks:” over bullets that say what is done then.
  if (label && conditional.test(label.text) && topic === "rollback" && areOrders(list)) return "orders";
  // “**On the website:**” over orders, beside “**In the app:**” over numbered ones.
  if (label?.bold && told && !boxed && topic === null && areOrders(list) && !readsLikeListing(texts) && !readsLikeReference(label.text))
    return "orders";
  // “Responsibilities › Project lead” over what they do, where nothing else is work.
  if (context.willing === "bullets" && !boxed && topic === "roles" && topicOf(nearest) !== "roles" && tellWhatToDo([list], true))
    return "bullet-orders";
  if (context.willing === "bullets" && !boxed && topic === null && !readsLikeListing(texts) && tellWhatToDo([list], true))
    return "bullet-orders";
  if (busy || label || (topic !== null && !work.includes(topic))) return null;
  if (topicOf(nearest) === "rollback")
    return /window|time ?frame|time limit|zeitfenster|fenêtre|ventana|janela/i.test(nearest) ? null : "place";
  if (context.boxless && tellWhen(list) && !readsLikeListing(texts)) return "timed";
  if (isPhaseTitle(nearest) || readTitle(nearest, context.year).at !== null) return "phase";
  const orders = tellWhatToDo([list], context.willing === "bullets");
  if (context.willing === "bullets" && !readsLikeListing(texts) && (texts.length === 0 || orders))
    return orders ? "bullet-orders" : "only-bullets";
  if (context.willing === "bullets") return readsLikeProcedure(texts) ? "only-bullets" : null;
  if (!context.boxless) return null;
  if (orders && !readsLikeListing(texts)) return "bullet-orders";
  return readsLikeProcedure([nearest]) ? "bullet-procedure" : null;
}

/** Whether every item says what is tried and what it should answer. */
const triesAll = ({ children }: List): boolean =>
  children.length > 1 &&
  children.every(({ children: [first] }) => first?.type === "paragraph" && askedAndAnswered(plainText(first.children)) !== null);

/**
 * Why a list is work because what stands beside its section is: numbers or bullets that tell what to do, or what somebody does;
 * numbers too where the language's orders are not known. What is said to be something else stays that.
 */
function whyBesideWork(
  list: List,
  label: Label | null,
  texts: readonly string[],
  { topic, boxed, context }: { topic: Topic | null; boxed: boolean; context: Context },
): StepReason | null {
  // “Network team” over numbers, beside “Database team”: what they do, whatever verb it is told by.
  const theirs = list.ordered === true && context.besideWork === "numbers" && isRoleTitle(texts[0] ?? "");
  const ofSomebody = topic === "roles" && (theirs || tellWhatToDo([list], true));
  // “Add release notes to the site” is no list of notes.
  const listing = readsLikeListing(isOrderTitle(texts[0] ?? "") ? texts.slice(1, 2) : texts);
  if (boxed || (topic !== null && !work.includes(topic) && !ofSomebody) || listing || readsLikeReference(texts[0] ?? "")) return null;
  const orders = tellWhatToDo([list], true);
  // Bullets below a bold line tell more of what it says.
  if (label) return list.ordered === true && orders ? "beside" : null;
  if (orders || triesAll(list)) return "beside";
  return list.ordered === true && (context.besideWork === "numbers" || !context.tellsOrders) ? "beside-numbers" : null;
}
