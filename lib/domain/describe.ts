import * as z from "zod";
import type { JournalEvent } from "./kernel/event.ts";
import type { Segment, Telling } from "./kernel/sentence.ts";
import type { Verb } from "./kernel/verb.ts";
import { clockText, dateText } from "./schedule/format-time.ts";
import { verbsByType } from "./verbs.ts";

export type Sentence = { actor: string; parts: Segment[] };

/** What happened, as a sentence that follows the actor's name: **Ana** completed “Run schema migration”. Times are shown in `zone`. */
export function describe(event: JournalEvent, zone = "UTC"): Sentence {
  const parts = partsOf(event, zone);
  return {
    actor: event.actor.name,
    parts: parts.filter((part) => part !== "").map((part) => (typeof part === "string" ? { text: part } : part)),
  };
}

/** The same sentence as plain text. */
export function describeText(event: JournalEvent, zone?: string): string {
  const { actor, parts } = describe(event, zone);
  return `${actor} ${parts.map(({ text }) => text).join("")}`;
}

function partsOf({ type, v, data }: JournalEvent, zone: string): Telling {
  const verb = verbsByType.get(type);
  return verb
    ? verb.sentence(knownFacts(verb.data, factsNow(verb, v, data)), { when: (instant) => whenText(instant, zone) })
    : [`did “${type}”`];
}

/** The facts of an event of version `v` in the shape its verb has today. */
export const factsNow = ({ upcasters }: Pick<Verb, "upcasters">, v: number, data: Facts): Facts =>
  upcasters.slice(Math.max(0, v - 1)).reduce((facts, upcast) => upcast(facts), data);

type Facts = Readonly<Record<string, unknown>>;

/** Of the facts of an event, those that are as its verb writes them today: events of any age can be told. */
function knownFacts({ shape }: z.ZodObject, data: Facts): Record<string, unknown> {
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
