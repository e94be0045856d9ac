import { remember } from "../text/remember.ts";
import { withoutNumber } from "../text/title.ts";
import { agenda } from "../words/agenda.ts";
import { audiences } from "../words/audiences.ts";
import { communications } from "../words/communications.ts";
import { criteria } from "../words/criteria.ts";
import { deliverables } from "../words/deliverables.ts";
import { gate } from "../words/gate.ts";
import { listing } from "../words/listing.ts";
import { messages } from "../words/messages.ts";
import { metrics } from "../words/metrics.ts";
import { objectives } from "../words/objectives.ts";
import { risks } from "../words/risks.ts";
import { roles } from "../words/roles.ts";
import { rollback } from "../words/rollback.ts";
import { rollout } from "../words/rollout.ts";
import { signOff } from "../words/sign-off.ts";
import { steps } from "../words/steps.ts";
import { thresholds } from "../words/thresholds.ts";
import { tree } from "../words/tree.ts";
import { triggers } from "../words/triggers.ts";
import { anyOf } from "../words/words.ts";

/**
 * What a stretch of a runbook is about, told by the words of its label or heading. `steps`: work to be done. `listing`:
 * something people list that is no work (agenda, references).
 */
export type Topic =
  | "steps"
  | "gate"
  | "sign-off"
  | "criteria"
  | "thresholds"
  | "triggers"
  | "rollback"
  | "rollout"
  | "messages"
  | "communications"
  | "audiences"
  | "roles"
  | "risks"
  | "deliverables"
  | "metrics"
  | "tree"
  | "objectives"
  | "agenda"
  | "listing";

/** The first match wins, so the more telling words come first: “Rollback criteria” are triggers, “Go/no-go criteria” a gate. */
const words: [Topic, RegExp][] = [
  ["gate", anyOf(gate)],
  ["triggers", anyOf(triggers)],
  ["tree", anyOf(tree)],
  ["sign-off", anyOf(signOff)],
  ["criteria", anyOf(criteria)],
  ["thresholds", anyOf(thresholds)],
  ["risks", anyOf(risks)],
  ["deliverables", anyOf(deliverables)],
  ["messages", anyOf(messages)],
  ["audiences", anyOf(audiences)],
  ["communications", anyOf(communications)],
  ["roles", anyOf(roles)],
  ["metrics", anyOf(metrics)],
  ["agenda", anyOf(agenda)],
  ["objectives", anyOf(objectives)],
  ["rollback", anyOf(rollback)],
  ["rollout", anyOf(rollout)],
  ["listing", anyOf(listing)],
  ["steps", anyOf(steps)],
];

/** “Goes back at once, without approval”: what is not asked for is not what it is about. */
const unasked =
  /(?<!\p{L})(?:without|sin|ohne|zonder|sans|sem) (?:\p{L}+ ){0,2}(?:approvals?|sign-?off|aprobaci[oó]n|genehmigung|freigabe|goedkeuring|akkoord|approbation|aprovaç[aã]o)/gu;

/** What the text of one label or heading says; null where it says nothing. */
export const topicOf = remember((text: string): Topic | null => {
  const lower = text.toLowerCase().replace(unasked, " ");
  const plain = bare(lower.replace(/\([^()]*\)/g, " "));
  if (plain.length > 120) return null;
  const found = topicIn(plain);
  // “Khi nào rollback?”: a question about going back, other than how, asks when.
  if (found === "rollback" && /[?？]\s*$/.test(text) && !/^\W*(?:how|wie|comment|cómo|como|どう)/i.test(text)) return "triggers";
  // “Checkpoint (go/no-go)”, “What bad looks like (roll back if)”: what stands in brackets speaks where the rest does not.
  if (found !== null) return found;
  const inside = topicIn(bare(/\(([^()]{3,60})\)/.exec(lower)?.[1] ?? ""));
  return inside === "gate" || inside === "triggers" ? inside : null;
});

const topicIn = (plain: string): Topic | null => words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
const bare = (text: string): string =>
  withoutNumber(text)
    .replace(/[\s:：?!.]+$/, "")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    // “4 Rückfall”: a number without its dot.
    .replace(/^\d{1,2} (?=\p{L})/u, "")
    .trim();

/** Topics that every sub-section shares unless it says something stronger: “Success metrics › Quantitative metrics”. */
const spreading: readonly Topic[] = ["criteria", "risks", "roles", "audiences", "gate", "sign-off", "thresholds", "triggers", "tree"];
/** “Triggered if:”, “If any of the following:” below a rollback heading: what sets it off, not how it is done. */
const conditional =
  /^(?:\W*)(?:if|when|in case|any of|trigger(?:s|ed)?|abort|activat|wird ausgelöst|wenn|falls|bei|als|indien|wanneer|se activa|activar|si|cuando|quando|quand|déclench|en cas|em caso|acionar|conditions?|bedingungen|condiciones|condições)\b|^(?:条件|いつ|何时)/iu;

/** Topics that give way to a spreading one above them. */
const weak: readonly (Topic | null)[] = [null, "metrics", "listing", "objectives"];

/** The topic of a place: `texts` are its label and headings, nearest first; `orders`: what stands there tells what to do. */
export function topicAmong(texts: readonly string[], orders = false): Topic | null {
  const topics = texts.map(topicOf);
  const nearest = topics.findIndex((topic) => topic !== null);
  const found = nearest < 0 ? null : (topics[nearest] ?? null);
  // “Go/no-go › Criteria” are what the decision asks.
  if (found === "criteria" && topics.slice(nearest + 1, nearest + 3).includes("gate")) return "gate";
  // “Rollback plan › Criteria” are what sets it off.
  if (
    found === "criteria" &&
    nearest === 0 &&
    topics[1] === "rollback" &&
    /^\W*(?:criteria|kriterien|critères|criterios|critérios)\W*$/iu.test(texts[0] ?? "")
  )
    return "triggers";
  if (!orders && nearest > 0 && nearest <= 2 && found === "rollback" && conditional.test(texts[0] ?? "")) return "triggers";
  // “Criteria › Automatic rollback” lists what sets it off; orders below it say how it is done.
  const outer = topics.slice(nearest + 1).find((topic) => topic !== "rollback") ?? null;
  if (!orders && found === "rollback" && (outer === "criteria" || outer === "triggers")) return "triggers";
  if (!weak.includes(found)) return found;
  return topics.slice(0, 3).find((topic) => topic !== null && spreading.includes(topic)) ?? found;
}
