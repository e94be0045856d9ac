import type { PlanRoom } from "../room.ts";
import { dateText, minutesText, momentText } from "../schedule/format-time.ts";
import { type PlanProgress, planProgress } from "../schedule/progress.ts";

const minuteMs = 60_000;
type At = { room: PlanRoom; now: number; state: PlanProgress };
type Fact = { words: string; value(at: At): string | null };

/** A clock time, with its day where that is another than T0's, which is the day a message speaks of. */
const clock = (at: number | string | null, { room, now }: At) =>
  at === null ? null : momentText(at, room.plan.zone, room.plan.t0 ?? room.plan.startedAt ?? now);
const span = (ms: number | null) => (ms === null || ms < 0 ? null : minutesText(Math.round(ms / minuteMs)));
const workPhases = ({ state }: At) => state.phases.filter(({ phase }) => phase.kind !== "rollback");
const placeOf = (at: At) => workPhases(at).findIndex(({ phase }) => phase.id === at.state.current?.phase.id) + 1;

/** What the run itself can say in a message. A value of null: it is not known yet. */
export const facts = {
  plan: { words: "title of the plan", value: ({ room }) => room.plan.title },
  date: { words: "day of the deployment", value: ({ room }) => (room.plan.t0 ? dateText(room.plan.t0, room.plan.zone) : null) },
  start: { words: "start", value: (at) => clock(at.room.plan.startedAt ?? at.room.plan.t0, at) },
  zone: { words: "time zone", value: ({ room }) => room.plan.zone },
  "time-now": { words: "time of sending", value: (at) => clock(at.now, at) },
  "planned-end": { words: "planned end", value: (at) => clock(at.state.plannedEnd, at) },
  "forecast-end": { words: "expected end", value: (at) => clock(at.room.plan.workEndedAt ?? at.state.forecastEnd, at) },
  "duration-planned": {
    words: "planned length",
    value: ({ room, state }) => span(room.plan.t0 && state.plannedEnd !== null ? state.plannedEnd - Date.parse(room.plan.t0) : null),
  },
  "duration-actual": {
    words: "length so far",
    value: ({ room, now }) =>
      span(
        room.plan.startedAt ? (room.plan.workEndedAt ? Date.parse(room.plan.workEndedAt) : now) - Date.parse(room.plan.startedAt) : null,
      ),
  },
  phase: { words: "phase in hand", value: ({ state }) => state.current?.phase.title ?? null },
  "phase-of": {
    words: "phase x of y",
    value: (at) => (at.state.current ? `${placeOf(at)} of ${workPhases(at).length}` : null),
  },
  "next-phase": { words: "next phase", value: (at) => (at.state.current ? (workPhases(at)[placeOf(at)]?.phase.title ?? null) : null) },
  percent: {
    words: "percent done",
    value: ({ state }) => (state.total > 0 ? `${Math.floor((state.closed * 100) / state.total)} %` : null),
  },
  "steps-done": { words: "steps done", value: ({ state }) => String(state.closed) },
  "steps-of": { words: "x of y steps", value: ({ state }) => `${state.closed} of ${state.total} steps` },
  "minutes-left": {
    words: "minutes left",
    value: ({ state, now }) => (state.forecastEnd === null ? null : String(Math.max(0, Math.ceil((state.forecastEnd - now) / minuteMs)))),
  },
} satisfies Record<string, Fact>;

export type MessageFact = keyof typeof facts;
export const factNames = Object.keys(facts).filter(isFact);

function isFact(name: string): name is MessageFact {
  return Object.hasOwn(facts, name);
}

/** What every fact says at `now` (epoch ms): one look at the run for all of them. */
export function factsAt(room: PlanRoom, now: number): (name: string) => string | null {
  const at: At = { room, now, state: planProgress(room, now) };
  const known: Record<MessageFact, Fact> = facts;
  return (name) => (isFact(name) ? known[name].value(at) : null);
}

const told: readonly (readonly [RegExp, MessageFact])[] = [
  [/^(?:\W*)(?:x|n|#)\s*(?:of|\/)\s*(?:y|m|n|#)\s+(?:steps|tasks)\b.*$/i, "steps-of"],
  [/\bphase\s*(?:x|n|#)\s*(?:of|\/)\s*\w+|^phase (?:number|count)$/i, "phase-of"],
  [/\bnext (?:phase|stage)\b/i, "next-phase"],
  [/^(?:current )?(?:phase|stage)(?: ?name| title)?$/i, "phase"],
  [/percent|%|^progress$/i, "percent"],
  [/\b(?:steps|tasks) (?:done|completed?)\b/i, "steps-done"],
  [/\b(?:minutes|time) (?:left|remaining)\b|^remaining(?: time)?$/i, "minutes-left"],
  [/\b(?:actual|total) (?:duration|time)\b|\bduration actual\b/i, "duration-actual"],
  [/\bduration\b|\bhow long\b/i, "duration-planned"],
  [/\b(?:eta|est(?:\.|imated)?|expected|forecast)\b.*\b(?:end|completion|finish|time)?\b/i, "forecast-end"],
  [/\b(?:end|completion|finish)[ _-]?time\b|^end$/i, "forecast-end"],
  [/\bstart(?:s|ed)?[ _-]?(?:time|at)?\b/i, "start"],
  [/^(?:time ?zone|zone|tz)$/i, "zone"],
  [/^(?:deployment |release |go-live |maintenance )?date$|^(?:yyyy|dd|mm)[-./]/i, "date"],
  [/^(?:current |sent |the )?(?:time|timestamp)(?: now)?$|^hh:mm/i, "time-now"],
  [/^(?:project|plan|deployment|release|change)(?: name| title)$/i, "plan"],
];

/** The fact a gap of that name probably means. Somebody confirms it; nothing is bound by itself. */
export function suggestedFact(name: string): MessageFact | null {
  const plain = name.replaceAll(/[_-]+/g, " ").trim();
  return plain.length > 80 ? null : (told.find(([words]) => words.test(plain))?.[1] ?? null);
}
