import * as z from "zod";
import type { JournalEvent } from "./kernel/event.ts";
import { type Segment, strong, type Telling, type Tone, toned } from "./kernel/sentence.ts";
import { clockText, dateText } from "./schedule/format-time.ts";
import { verbsByType } from "./verbs.ts";

export type Sentence = { actor: string; parts: Segment[] };

type Facts = {
  /** A fact as text, empty where the event has none. */
  text: (key: string) => string;
  number: (key: string) => number;
  has: (key: string) => boolean;
  /** Another value under the same name before the event: `from.title`. */
  from: (key: string) => string;
  /** An instant in the plan's zone. */
  when: (key: string) => string;
};
type Told = (facts: Facts) => Telling;

/** What happened, as a sentence that follows the actor's name: **Ana** completed “Run schema migration”. Times are shown in `zone`. */
export function describe(event: JournalEvent, zone = "UTC"): Sentence {
  const parts = partsOf(event, zone);
  return {
    actor: event.actor.name,
    parts: parts.filter((part) => part !== "").map((part) => (typeof part === "string" ? { text: part } : part)),
  };
}

function partsOf(event: JournalEvent, zone: string): Telling {
  const verb = verbsByType.get(event.type);
  const when = (instant: string) => whenText(instant, zone);
  if (verb?.data instanceof z.ZodObject) return verb.sentence(knownFacts(verb.data, event.data), { when });
  const told = tellings[event.type];
  return told ? told(factsOf(event, zone)) : [`did “${event.type}”`];
}

/** Of the facts of an event, those that are as its verb writes them today: events of any age can be told. */
function knownFacts({ shape }: z.ZodObject, data: JournalEvent["data"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const fact = z.safeParse(schema, data[key]);
      return Object.hasOwn(data, key) && fact.success ? [[key, fact.data]] : [];
    }),
  );
}

/** A fact that is no instant (any more) is told as it is. */
const whenText = (instant: string, zone: string) =>
  Number.isNaN(Date.parse(instant)) ? instant : `${clockText(instant, zone)} on ${dateText(instant, zone)}`;

/** The same sentence as plain text. */
export function describeText(event: JournalEvent, zone?: string): string {
  const { actor, parts } = describe(event, zone);
  return `${actor} ${parts.map(({ text }) => text).join("")}`;
}

const because = (facts: Facts, key = "reason") => (facts.has(key) ? `: ${facts.text(key)}` : "");
const gate = (facts: Facts, key = "title") => strong(`“${facts.text(key)}”`);

const tellings: Record<string, Told> = {
  "gate.added": (f) => ["added the gate ", gate(f)],
  "gate.edited": (f) => ["changed the gate ", gate(f)],
  "gate.moved": (f) => ["moved the gate ", gate(f)],
  "gate.removed": (f) => ["took the gate ", gate(f), " out"],
  "gate.restored": (f) => ["put back the gate ", gate(f)],
  "criterion.added": (f) => [`asked “${f.text("text")}” at `, gate(f, "gate")],
  "criterion.edited": (f) => ["changed a question of ", gate(f, "gate"), ` to “${f.text("text")}”`],
  "criterion.removed": (f) => [`took “${f.text("text")}” out of `, gate(f, "gate")],
  "criterion.answered": (f) => [
    f.has("answer") ? "answered " : "took back the answer to ",
    `“${f.text("text")}”`,
    f.has("answer") ? " " : "",
    f.has("answer") ? toned(f.text("answer").toUpperCase(), f.text("answer") === "yes" ? "go" : "nogo") : "",
    because(f, "evidence"),
  ],
  "poll.opened": (f) => [
    f.number("number") > 1 ? `opened poll ${f.number("number")} of ` : "opened the poll of ",
    gate(f),
    f.has("closesAt") ? `, until ${f.when("closesAt")}` : "",
  ],
  "poll.closed": (f) => ["closed the poll of ", gate(f), " without a decision"],
  "vote.cast": (f) => [
    "voted ",
    voteSegment(f.text("vote")),
    ` for ${f.text("role")}`,
    f.from("vote") ? `, before ${voteSegment(f.from("vote")).text}` : "",
    because(f, "conditions"),
    because(f),
  ],
  "condition.met": (f) => [`said that “${f.text("text")}” is `, toned("met", "go"), because(f, "evidence")],
  "decision.made": (f) => [
    "decided ",
    outcomeSegment(f.text("outcome")),
    " on ",
    gate(f, "gate"),
    because(f, "rationale"),
    f.has("against") ? ` (against the poll: ${f.text("against")})` : "",
    f.has("t0") ? `, T0 anew ${f.when("t0")}` : "",
  ],
  "gate.waived": (f) => [toned("waived", "nogo"), " the gate ", gate(f, "gate"), because(f)],
  "decision.seconded": (f) => ["seconded ", outcomeSegment(f.text("outcome")), ` of ${f.text("by")} on `, gate(f, "gate")],
  "decision.withdrawn": (f) => ["took back ", outcomeSegment(f.text("outcome")), ` of ${f.text("by")} on `, gate(f, "gate")],
};

/** The types there is a sentence for. */
export const describedTypes: readonly string[] = [...verbsByType.keys()];

const votes: Record<string, Segment> = {
  go: toned("GO", "go"),
  "no-go": toned("NO-GO", "nogo"),
  conditional: toned("GO, IF", "hold"),
  abstain: toned("ABSTAIN", "hold"),
};
const outcomeTones: Record<string, Tone> = { go: "go", "no-go": "nogo", waived: "nogo" };
const voteSegment = (vote: string): Segment => votes[vote] ?? { text: vote };
const outcomeSegment = (outcome: string): Segment => toned(outcome.toUpperCase(), outcomeTones[outcome] ?? "hold");

function factsOf({ data }: JournalEvent, zone: string): Facts {
  const textOf = (value: unknown) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  const text = (key: string) => textOf(data[key]);
  const before = data.from;
  return {
    text,
    number: (key) => (typeof data[key] === "number" ? data[key] : 0),
    has: (key) => text(key) !== "",
    from: (key) => (typeof before === "object" && before !== null ? textOf(Reflect.get(before, key)) : ""),
    when: (key) => whenText(text(key), zone),
  };
}
