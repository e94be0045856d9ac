import { attachments } from "../attachments/rows.ts";
import type { Readings } from "../kernel/readings.ts";
import { all, find } from "../kernel/room.ts";
import { metricsOf } from "../metrics/samples.ts";
import { escalationOf } from "../plan/escalation.ts";
import type { Status } from "../plan/statuses.ts";
import { actingIn } from "../roles/acting.ts";
import { type ContactOf, contactsOf } from "../roles/contacts.ts";
import { roles } from "../roles/rows.ts";
import { rollbackDecisions } from "../rollback/rows.ts";
import type { PlanRoom } from "../room.ts";
import { dateText, momentText } from "../schedule/format-time.ts";
import { type PlanProgress, planProgress } from "../schedule/progress.ts";
import { stepCounts } from "../schedule/step-counts.ts";
import { bare, counted, numbered } from "./numbers-in-words.ts";
import {
  careSaid,
  decisionsSaid,
  driftSaid,
  endOf,
  failedSaid,
  holdsSaid,
  incidentsSaid,
  lastDecisionSaid,
  openIncidents,
  openIncidentsSaid,
  peopleSaid,
  skippedSaid,
  stageSaid,
} from "./report-facts.ts";
import { checksSaid, lengthSaid, metricSaid, phaseLength, phasePercent, phaseStepsSaid, stepSays } from "./row-facts.ts";

const minuteMs = 60_000;
/** What a fact is asked for: `text` as it stands in the template, and the row it is about, if it is about one. */
type Asked = { text: string; of: string | null };
type At = { room: PlanRoom; now: number; state: PlanProgress; readings: Readings };
/** `about`: the kind of row it needs. */
type Fact = { words: string; about?: "step" | "phase" | "role" | "metric"; value(at: At, asked: Asked): string | null };

/** A clock time, with its day where that is another than T0's, which is the day a message speaks of. */
const clock = (at: number | string | null, { room, now }: At) =>
  at === null ? null : momentText(at, room.plan.zone, room.plan.t0 ?? room.plan.startedAt ?? now);
const workPhases = ({ state }: At) => state.phases.filter(({ phase }) => phase.kind !== "rollback");
const placeOf = (at: At) => workPhases(at).findIndex(({ phase }) => phase.id === at.state.current?.phase.id) + 1;

/** What a reader is told a plan's status is. */
const statusWords: Record<Status, string> = {
  draft: "planned",
  ready: "planned",
  running: "in progress",
  held: "on hold",
  "rolling-back": "rolling back",
  "after-care": "complete, being watched",
  completed: "complete",
  "rolled-back": "rolled back",
  rescheduled: "rescheduled",
  cancelled: "cancelled",
};

const linkTo = ({ plan }: PlanRoom, { site }: Readings, page = "") => (site ? `${site}/plans/${plan.slug}${page}` : null);

const statusNames = /(?<!\p{L})status(?:[ -]?(?:page|seite))?(?!\p{L})/iu;
const dashboardNames = /(?<!\p{L})(?:dashboards?|grafana|datadog|kibana|monitoring)(?!\p{L})/iu;

/** An address of the plan that needs nothing of the run to be known. */
export const linkFact = (room: PlanRoom, fact: "status-link" | "dashboard-link"): string | null =>
  linkCalled(room, fact === "status-link" ? statusNames : dashboardNames);

/** The first link at hand whose name, or else whose address, says what it is; what hangs on the plan itself counts before the rest. */
function linkCalled(room: PlanRoom, names: RegExp): string | null {
  const links = all(room, attachments).flatMap((each) => (each.url && !each.messageId ? [{ ...each, url: each.url }] : []));
  const ofPlan = links.toSorted(
    (a, b) => Number(a.phaseId !== null || a.stepId !== null) - Number(b.phaseId !== null || b.stepId !== null),
  );
  return (ofPlan.find(({ title }) => names.test(title)) ?? ofPlan.find(({ url }) => names.test(url)))?.url ?? null;
}

/** The phones and pagers that were handed in with what was measured. */
const contactIn =
  ({ contacts = {} }: Readings): ContactOf =>
  (userId) =>
    (Object.hasOwn(contacts, userId) ? contacts[userId] : null) ?? null;

/** `Sofia Brandt, +49 40 555 0100`; null while nobody can be called. */
function escalationSaid({ room, readings }: At): string | null {
  const escalation = escalationOf(room, contactIn(readings));
  const [first] = escalation?.contacts ?? [];
  return escalation && first ? `${escalation.person ?? escalation.who}, ${first.contact}` : null;
}

/** What the run itself can say in a message. A value of null: it is not known yet. */
export const facts = {
  plan: { words: "title of the plan", value: ({ room }) => room.plan.title },
  "plan-link": { words: "address of the plan", value: ({ room, readings }) => linkTo(room, readings) },
  "numbers-link": {
    words: "address of its numbers",
    value: ({ room, readings }) => (metricsOf(room).length > 0 ? linkTo(room, readings, "/numbers") : null),
  },
  "decision-link": {
    words: "address of the rollback decision",
    value: ({ room, readings }) => (all(room, rollbackDecisions).length > 0 ? linkTo(room, readings, "/decision") : null),
  },
  status: { words: "status of the plan", value: ({ room }) => statusWords[room.plan.status] },
  date: { words: "day of the deployment", value: ({ room }) => (room.plan.t0 ? dateText(room.plan.t0, room.plan.zone) : null) },
  start: { words: "start", value: (at) => clock(at.room.plan.startedAt ?? at.room.plan.t0, at) },
  zone: { words: "time zone", value: ({ room }) => room.plan.zone },
  "time-now": { words: "time of sending", value: (at) => clock(at.now, at) },
  "planned-end": { words: "planned end", value: (at) => clock(at.state.plannedEnd, at) },
  "forecast-end": { words: "expected end", value: (at) => clock(endOf(at.room) ?? at.state.forecastEnd, at) },
  "duration-planned": {
    words: "planned length",
    value: ({ room, state }) => lengthSaid(room.plan.t0 && state.plannedEnd !== null ? state.plannedEnd - Date.parse(room.plan.t0) : null),
  },
  "duration-actual": {
    words: "length so far",
    value: ({ room, now }) => {
      const [{ startedAt }, end] = [room.plan, endOf(room)];
      return startedAt ? lengthSaid((end ? Date.parse(end) : now) - Date.parse(startedAt)) : null;
    },
  },
  phase: { words: "phase in hand", value: ({ state }) => state.current?.phase.title ?? null },
  "phase-of": {
    words: "phase x of y",
    value: (at, { text }) =>
      at.state.current ? counted(text, placeOf(at), workPhases(at).length, `${placeOf(at)} of ${workPhases(at).length}`) : null,
  },
  "next-phase": { words: "next phase", value: (at) => (at.state.current ? (workPhases(at)[placeOf(at)]?.phase.title ?? null) : null) },
  percent: {
    words: "percent done",
    value: ({ room }) => {
      const { closed, total } = stepCounts(room);
      return total > 0 ? `${Math.floor((closed * 100) / total)} %` : null;
    },
  },
  "steps-done": { words: "steps done", value: ({ room }, { text }) => numbered(text, stepCounts(room).closed) },
  "steps-of": {
    words: "x of y steps",
    value: ({ room }, { text }) => {
      const { closed, total } = stepCounts(room);
      return counted(text, closed, total, `${closed} of ${total} steps`);
    },
  },
  "minutes-left": {
    words: "minutes left",
    value: ({ state, now }, { text }) =>
      state.forecastEnd === null ? null : numbered(text, Math.max(0, Math.ceil((state.forecastEnd - now) / minuteMs))),
  },
  drift: { words: "how late it is", value: driftSaid },
  "steps-skipped": { words: "skipped steps", value: skippedSaid },
  "steps-failed": { words: "failed steps", value: failedSaid },
  holds: { words: "holds and why", value: holdsSaid },
  decisions: { words: "decisions at gates and about going back", value: decisionsSaid },
  incidents: { words: "incidents, how long they lasted, and their causes", value: incidentsSaid },
  "after-care": { words: "verdicts of the after-care", value: careSaid },
  people: { words: "who did the steps", value: peopleSaid },
  decision: { words: "last decision, and who made it", value: lastDecisionSaid },
  stage: { words: "share that has the change", value: stageSaid },
  "incidents-open": {
    words: "number of open incidents",
    value: (at, { text }) => (/^(?:x|n|#|number)\s+\p{L}/iu.test(bare(text)) ? numbered(text, openIncidents(at)) : openIncidentsSaid(at)),
  },
  "checks-failed": { words: "failed checks of all", value: ({ room }, { text }) => checksSaid(room, text, "fail") },
  "checks-passed": { words: "passed checks of all", value: ({ room }, { text }) => checksSaid(room, text, "pass") },
  "phase-percent": { words: "percent of the phase done", about: "phase", value: ({ room }, { of }) => phasePercent(room, of) },
  "phase-length": {
    words: "length of the phase",
    about: "phase",
    value: ({ state }, { of }) => phaseLength(state.phases.find(({ phase }) => phase.id === of)),
  },
  "phase-steps": { words: "x of y steps of the phase", about: "phase", value: ({ room }, { text, of }) => phaseStepsSaid(room, text, of) },
  "status-link": { words: "address of the status page", value: ({ room }) => linkFact(room, "status-link") },
  "dashboard-link": { words: "address of the dashboard", value: ({ room }) => linkFact(room, "dashboard-link") },
  "primary-channel": { words: "primary channel", value: ({ room }) => room.plan.primaryChannel?.name ?? null },
  "escalation-contact": { words: "escalation contact, with the number", value: (at) => escalationSaid(at) },
  "role-contact": {
    words: "phone or pager of the role",
    about: "role",
    value: ({ room, readings }, { of }) => contactsOf(find(room, roles, of), contactIn(readings))[0]?.contact ?? null,
  },
  role: {
    words: "who holds the role",
    about: "role",
    value: ({ room }, { of }) => actingIn(find(room, roles, of) ?? undefined)?.name ?? null,
  },
  metric: {
    words: "newest reading of the metric",
    about: "metric",
    value: ({ room, now, readings }, { of }) => metricSaid(room, of, now, readings),
  },
  step: { words: "state of the step", about: "step", value: ({ room }, { text, of }) => stepSays(room, text, of) },
} satisfies Record<string, Fact>;

/** What only people of the house may be told: a message to anybody else does not leave with it. */
export const insideFacts: readonly string[] = ["role-contact", "escalation-contact", "primary-channel"] satisfies MessageFact[];
/** Addresses that ask whoever opens them to sign in here. */
export const doorFacts: readonly string[] = ["plan-link", "numbers-link", "decision-link"] satisfies MessageFact[];

export type MessageFact = keyof typeof facts;
export const factNames = Object.keys(facts).filter(isFact);
/** The facts that are about the run as a whole. */
export const runFacts = factNames.filter((name) => !("about" in facts[name]));

/** Whether a name is that of a fact. */
export function isFact(name: string): name is MessageFact {
  return Object.hasOwn(facts, name);
}

/** What kind of row a fact is about, if it is about one. */
export function aboutOf(name: MessageFact): "step" | "phase" | "role" | "metric" | null {
  const fact: Fact = facts[name];
  return fact.about ?? null;
}

/** What every fact says at `now` (epoch ms): one look at the run for all of them. */
export function factsAt(room: PlanRoom, now: number, readings: Readings): (name: string, asked: Asked) => string | null {
  const at: At = { room, now, state: planProgress(room, now), readings };
  const known: Record<MessageFact, Fact> = facts;
  return (name, asked) => (isFact(name) ? known[name].value(at, asked) : null);
}
