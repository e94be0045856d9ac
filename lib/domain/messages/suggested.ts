import { all } from "../kernel/room.ts";
import { metricNamed } from "../metrics/samples.ts";
import { rolesOf } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { steps } from "../steps/rows.ts";
import { linkFact, type MessageFact } from "./facts.ts";
import type { Field } from "./fields.ts";
import type { Message } from "./rows.ts";

/** What a field probably means: a fact of the run, with the step, role or metric it is about. */
export type Suggestion = { fact: MessageFact; stepId?: string; phaseId?: string; roleId?: string; metricId?: string };

const asked: readonly (readonly [RegExp, MessageFact])[] = [
  [/^(?:x|n|#)\s*(?:of|\/)\s*(?:y|m|n|#)\s+(?:steps|tasks)\b/i, "steps-of"],
  [/\bphase\s*(?:x|n|#)\s*(?:of|\/)\s*\w+|^phase (?:number|count)$/i, "phase-of"],
  [/^next (?:phase|stage)$/i, "next-phase"],
  [/^(?:current )?phase(?: ?name| title)?$/i, "phase"],
  [/^(?:percent(?:age)?(?: done| complete| completed)?|progress|% (?:done|complete))$/i, "percent"],
  [/^(?:(?:x|n|#) )?(?:steps|tasks) (?:done|completed?)$/i, "steps-done"],
  [/\b(?:minutes|mins|time) (?:left|remaining)\b|^remaining(?: (?:time|minutes))?$|^\d+ more minutes$/i, "minutes-left"],
  [/^(?:actual|total|final) (?:duration|time)$|^duration actual$|^time taken$/i, "duration-actual"],
  [/^(?:planned|expected|estimated) duration$/i, "duration-planned"],
  [
    /^(?:eta|(?:est\.?|estimated|expected|forecast) (?:end|completion|finish|time of completion|end time|completion time|finish time))$/i,
    "forecast-end",
  ],
  [/^(?:end|completion|finish)(?:[ _-]?time)?$/i, "forecast-end"],
  [/^(?:actual |planned )?start(?:s|ed)?(?:[ _-]?(?:time|at))?$/i, "start"],
  [/^(?:time ?zone|zone|tz)$/i, "zone"],
  [/^(?:deployment|release|go-live|maintenance|start) date$|^date of (?:deployment|release)$/i, "date"],
  [/^(?:current|sent|sending) (?:time|timestamp)$|^timestamp$|^(?:current )?time now$/i, "time-now"],
  [/^(?:project|plan|deployment|release|change)(?: name| title)$/i, "plan"],
  [
    /^(?:(?:live|our|the|metrics|monitoring) )*dashboards?(?: (?:link|url|address))?$|^(?:link|url) (?:to|of) (?:the |our )?dashboards?$/i,
    "numbers-link",
  ],
  [/^(?:the )?(?:rollback )?decision (?:link|url|address|page)$|^(?:link|url) (?:to|of) the (?:rollback )?decision$/i, "decision-link"],
  [
    /^(?:(?:deployment|runbook|run book|release|plan|live plan)(?:'s)?|live) (?:link|url|address)$|^(?:link|url) (?:to|of) (?:the |our )?(?:deployment|runbook|release)?(?: ?plan)?$/i,
    "plan-link",
  ],
  [/^(?:(?:deployment|plan|current|overall) )?status$/i, "status"],
  [/^(?:go ?\/? ?no ?go )?decision(?: and who made it)?$/i, "decision"],
  [/^(?:current )?(?:stage|rollout(?: share| percent(?:age)?)?|traffic share)$/i, "stage"],
  [/^(?:(?:number|count) of |[xn#] )?(?:open (?:incidents|issues)|(?:incidents|issues) open)$/i, "incidents-open"],
  [/^(?:[xn#\d]+\s*(?:of|\/)\s*\w+ )?(?:(?:number|count) of )?(?:failed checks|checks (?:have )?failed)$/i, "checks-failed"],
  [/^(?:[xn#\d]+\s*(?:of|\/)\s*\w+ )?(?:(?:number|count) of )?(?:passed checks|checks (?:have )?passed)$/i, "checks-passed"],
];
/** What labels say of a gap whose own words say little: `Deployed: [DATE]`. */
const labelled: readonly (readonly [RegExp, RegExp, MessageFact])[] = [
  [/^(?:start|begins?|from|beginn)\b/i, /time|^$/i, "start"],
  [/^(?:end|completion|complete|finish|until|ende)\b/i, /time|^$/i, "forecast-end"],
  [/^(?:deployed|started|deployment date|date)\b/i, /^date$|yyyy|dd/i, "date"],
  [/^(?:deployed|started)\b/i, /time/i, "start"],
  [/^(?:time|now|sent)$/i, /time|hh/i, "time-now"],
  [/^progress\b/i, /^(?:x|percent)$/i, "percent"],
  [/^(?:[a-z]+ )?dashboards?\b/i, /^(?:link|url|address)$/i, "numbers-link"],
  [/^(?:deployment |live |full )?(?:runbook|plan|deployment)\b/i, /^(?:link|url|address)$/i, "plan-link"],
];

/**
 * The fact a field probably means; null where its words leave it open. `before`: the message is sent before the deployment begins, null where nobody
 * knows. Somebody confirms it; nothing is bound by itself.
 */
export function suggestedFact({ name, label, kind }: Pick<Field, "name" | "label" | "kind">, before: boolean | null): MessageFact | null {
  const plain = plainName(name);
  if (before === false && /\b(?:issues|incidents)\b/i.test(`${label ?? ""} ${plain}`) && (kind === "choice" || kind === "question"))
    return "incidents";
  if (plain.length > 80 || kind === "choice") return null;
  if (kind === "literal") return ofResult(plain, label ?? "");
  const own = asked.find(([words]) => words.test(plain))?.[1];
  if (own) return own;
  const near = labelled.find(([beside, words]) => beside.test(label ?? "") && words.test(plain))?.[2];
  if (near) return near;
  // A length is planned before the work, and measured after it.
  if (/^duration$/i.test(plain))
    return /\b(?:total|actual)\b/i.test(label ?? "") || before === false ? "duration-actual" : before ? "duration-planned" : null;
  if (label && !/^(?:at|on)$/i.test(label))
    return asked.find(([words]) => words.test(plainName(label)) && /^(?:x|n|value|number)$/i.test(plain))?.[1] ?? null;
  if (/^(?:date|yyyy.*|dd.*|mm[-./].*)$/i.test(plain)) return "date";
  if (/^(?:the )?time$|^hh:mm/i.test(plain)) return before ? "start" : "time-now";
  return null;
}

function ofResult(said: string, label: string): MessageFact | null {
  if (/^(?:total |actual |deployment |overall )*(?:duration|time taken|elapsed)(?: time)?$/i.test(label)) return "duration-actual";
  if (/\b\d+\s+(?:more\s+)?minutes\b.*(?:left|remaining|to go)?$/i.test(said) && /\b(?:more|left|remaining|to go)\b/i.test(said))
    return "minutes-left";
  if (/^(?:status|state|progress)$/i.test(label) && /\d\s?%\s+complete/i.test(said)) return "percent";
  return /^(?:(?:deployment|overall|current) )?status$/i.test(label) ? "status" : null;
}

/** What a message that is said when a phase is done tells of that phase, and not of the whole run. */
const aboutPhase: Partial<Record<MessageFact, MessageFact>> = { "duration-actual": "phase-length", percent: "phase-percent" };

/** The phase whose end a message waits for. */
export const phaseOfMessage = ({ milestone }: Pick<Message, "milestone">): string | null =>
  milestone?.kind === "phase" ? milestone.id : null;

/** What a field probably means in this plan, in a message that is said when `phaseId` is done, where it is: a fact, the step a line of a readiness list names, the role a name stands beside. */
export function suggestionFor(room: PlanRoom, field: Field, before: boolean | null, phaseId: string | null = null): Suggestion | null {
  const metric =
    metricNamed(room, field.kind === "count" ? countedThing(field.name) : field.name) ??
    (field.label ? metricNamed(room, field.label) : undefined);
  if (metric && field.kind !== "choice") return { fact: "metric", metricId: metric.id };
  const link = suggestedLink(room, field);
  if (link) return { fact: link };
  const fact = suggestedFact(field, before);
  const ofPhase = fact && phaseId ? aboutPhase[fact] : undefined;
  if (ofPhase && phaseId) return { fact: ofPhase, phaseId };
  if (fact) return { fact };
  if (field.kind === "literal" && field.label === null) {
    const stepId = namedStep(room, field.text);
    return stepId ? { fact: "step", stepId } : null;
  }
  if (phoneWords.test(field.name) && (field.kind === "question" || field.kind === "unknown")) {
    if (/^escalat|^eskalation/i.test(field.label ?? "") || /escalat/i.test(field.name)) return { fact: "escalation-contact" };
    const roleId = field.label ? namedRole(room, field.label) : null;
    return roleId ? { fact: "role-contact", roleId } : null;
  }
  if (field.kind === "question" && /^(?:name|person|who|contact)$/i.test(field.name) && field.label) {
    const roleId = namedRole(room, field.label);
    return roleId ? { fact: "role", roleId } : null;
  }
  return null;
}

const phoneWords =
  /^(?:your |the )?(?:phone|pager|mobile|telephone|telefon|tel)(?: ?(?:number|nr\.?|no\.?))?(?:\s*(?:\/|or)\s*(?:phone|pager|slack))?$|escalation (?:contact|phone|pager)/iu;

/** An address at hand that a field asks for: the dashboard or the status page, where a link of the plan is called so. */
function suggestedLink(room: PlanRoom, { name, label }: Pick<Field, "name" | "label">): MessageFact | null {
  const words = /^(?:link|url|address|here)$/i.test(name.trim()) ? (label ?? "") : name;
  const asked = /status[ _-]?page/i.test(words) ? "status-link" : /dashboard/i.test(words) ? "dashboard-link" : null;
  return asked && linkFact(room, asked) !== null ? asked : null;
}

/** The step whose title says the words of a line, however it bends them: “Database backup verified” names “Verify the database backup”. */
function namedStep(room: PlanRoom, line: string): string | null {
  const words = stemsOf(line);
  if (words.size < 2) return null;
  const scored = all(room, steps).map(({ id, title }) => {
    const said = stemsOf(title);
    const shared = [...words].filter((word) => said.has(word)).length;
    return { id, score: shared / Math.max(words.size, Math.min(said.size, words.size + 2)) };
  });
  const [best, second] = scored.filter(({ score }) => score >= 0.66).toSorted((a, b) => b.score - a.score);
  // Where two steps could be meant, nobody guesses.
  return best && best.score > (second?.score ?? 0) ? best.id : null;
}

function namedRole(room: PlanRoom, label: string): string | null {
  const words = [...stemsOf(label)].join(" ");
  const found = rolesOf(room).filter(({ title }) => [...stemsOf(title)].join(" ") === words);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const empty = /^(?:the|a|an|all|and|or|of|to|for|in|on|is|are|was|were|has|have|been|with|our|its|be)$/;
const stemsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !empty.test(word))
      .map((word) => word.slice(0, 5).replace(/(?:ied|ies|ed|es|s|y|e|i)$/, "")),
  );

/** `users migrated` of `X of Y users migrated`. */
const countedThing = (name: string) => name.replace(/^(?:(?:[xn#]|\d+)(?:\s*(?:of|\/)\s*\w+)?|(?:number|count) of)\s+/i, "");

const plainName = (name: string) => name.replaceAll(/[_-]+/g, " ").trim();
