import type { Phase } from "../phases/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { waitsFor } from "../steps/predecessors.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { endOf, isOver, watchesOf } from "../watches/slots.ts";
import { endOf as endOfLong, longOf } from "./length.ts";
import { leftOf, type Part, type PhaseWork, phaseWork } from "./phase-work.ts";
import type { PlannedPhase } from "./schedule.ts";

/** From when to when, in epoch ms; null where nothing says. */
export type Span = { start: number | null; end: number | null };

/** How far one phase is. Instants in epoch ms; progress counts leaf steps, skipped ones as closed. */
export type PhaseProgress = {
  phase: Phase;
  /** It leads back, and going back by it is not decided. */
  shut: boolean;
  state: "todo" | "doing" | "done";
  closed: number;
  total: number;
  planned: PlannedPhase | null;
  actualStart: number | null;
  actualEnd: number | null;
};

/** How far it is, and when it will really happen. `waitsFor` is the phase whose end decides when this one begins; null where none does. */
export type PhaseForecast = PhaseProgress & {
  forecast: Span;
  waitsFor: string | null;
  /** Its open steps in order, each as it will go; empty before the start. */
  going: readonly Going[];
};

/** How an open step will go, if everything goes on as forecast. Instants in epoch ms. */
export type Going = { step: Step; start: number; end: number; ms: number; own: number | null };

/** A phase that others come after: its id, and its ends in epoch ms. */
type Before = { id: string; planned: number; end: number };

/** Adds to each phase when it will really happen, given how far it is at `now` (epoch ms). Before the start that is the plan. */
export function forecast(room: PlanRoom, phases: readonly PhaseProgress[], now: number): PhaseForecast[] {
  let above: Before | null = null;
  let latest: Before | null = null;
  // How each step will go is worked out where somebody asks; only what waits by name has to know of the others.
  const ends: Ends = phases.some(({ phase }) => phaseWork(room, phase).named) ? new Map() : null;
  return phases.map((each) => {
    const before: Before[] = [above, latest].flatMap((one) => one ?? []);
    const { span, waitsFor, going } =
      isUnderWay(room.plan) && each.planned ? spanOf({ room, ends, now }, each, each.planned, before) : actualOrPlanned(each);
    if (each.phase.kind !== "rollback" && span.end !== null) {
      above = { id: each.phase.id, planned: each.planned?.end ?? span.end, end: span.end };
      latest = latest && latest.end >= above.end ? latest : above;
    }
    return {
      ...each,
      forecast: span,
      waitsFor,
      get going() {
        return going();
      },
    };
  });
}

/** When open steps of the phases before will end (epoch ms), by id; null where none of the plan was said to come after another. */
type Ends = Map<string, number> | null;
type At = { room: PlanRoom; ends: Ends; now: number };
type Made = { span: Span; waitsFor: string | null; going: () => readonly Going[] };
type Worked = { end: number; going: () => readonly Going[] };

function spanOf(at: At, each: PhaseProgress, planned: PlannedPhase, before: readonly Before[]): Made {
  const { room, now } = at;
  if (each.state === "done") return { span: { start: each.actualStart, end: each.actualEnd }, waitsFor: null, going: nothing };
  if (each.state === "doing") {
    const start = each.actualStart ?? now;
    const { end, going } = workFrom(at, each, planned, Math.max(start, now));
    return { span: { start, end }, waitsFor: null, going };
  }
  // Nothing to do in it: it takes its planned time and delays nobody.
  if (each.total === 0) return { span: { start: planned.start, end: planned.end }, waitsFor: null, going: nothing };
  const waits = before.map(({ id, planned: meant, end }) => ({ id, at: end - overlap(planned.start, meant) }));
  const wait = waits.reduce<{ id: string; at: number } | null>((most, one) => (most && most.at >= one.at ? most : one), null);
  // A phase with a time of its own, or whose first step has one, waits for it; any other begins when the one before has ended.
  const own = planned.fixed || !wait ? planned.start : firstTime(room, each.phase);
  const start = Math.max(now, own ?? now, wait?.at ?? now);
  const { end, going } = workFrom(at, each, planned, start);
  return { span: { start, end }, waitsFor: wait && wait.at === start ? wait.id : null, going };
}

/** By how many ms a phase is meant to begin before another one ends: what runs beside it by the plan does so in the forecast. */
const overlap = (start: number | null, end: number): number => (start === null ? 0 : Math.max(0, end - start));

/** When the first open step of a phase is meant to begin (epoch ms), where it says so itself. */
function firstTime(room: PlanRoom, phase: Phase): number | null {
  const { leaves, times } = phaseWork(room, phase);
  const time = times[leaves.findIndex((step) => !isClosed(step))];
  return time !== undefined && Number.isFinite(time) ? time : null;
}

/**
 * When the open work of a phase ends if it goes on at `from` (both epoch ms). A step with a time of its own is never forecast to begin before it:
 * the phase arrives at the latest such step by the work before it, and time in which nothing was planned takes up a delay. From there (from
 * the phase's start where none says a time) the open steps take their share of what the plan gives to the rest of the phase. Steps that were
 * said to come after others begin when these end, beside whatever stands above them.
 */
function workFrom({ room, ends, now }: At, each: PhaseProgress, planned: PlannedPhase, from: number): Worked {
  const work = phaseWork(room, each.phase);
  const begin = planned.start ?? from;
  const latest = work.times.reduce((most, time) => Math.max(most, time), begin);
  // By the plan the work before that step fits before it, be it side by side.
  const before = Math.min(leftOf(work.before, now), latest - begin);
  const share = each.state === "todo" ? 1 : shareLeft(work.rest, now);
  const restMs = share * Math.max(0, (planned.end ?? latest) - latest);
  const open = work.leaves.reduce((most, step, index) => (isClosed(step) ? most : Math.max(most, work.times[index] ?? most)), from);
  const arrival = Math.max(open, from + before);
  let made: readonly Going[] | null = null;
  const going = () => (made ??= goingOf({ room, ends, now }, work, { from, before, restMs }));
  // What nobody said to come after something goes one after another, as the plan has it.
  const said = ends !== null && going().some(({ step }) => waitsFor(room, step).length > 0);
  // Days on which people work are counted from where they really begin.
  const counted = work.leaves.some((step, index) => !isClosed(step) && (work.longs[index]?.workdays ?? 0) > 0);
  const long = longOf(each.phase.durationMax ?? each.phase.durationMin ?? 0, each.phase.lengthCounts);
  const end =
    said || counted
      ? going().reduce((most, one) => Math.max(most, one.end), from)
      : long.workdays > 0 && latest === begin
        ? endOfLong(from, { workdays: long.workdays * share, minutes: 0 }, room.plan)
        : arrival + restMs;
  // A check to repeat goes on until its last time.
  const watched = watchesOf(room, each.phase.id).flatMap((watch) =>
    watch.startedAt && !isOver(room, watch, now) ? (endOf(room, watch) ?? []) : [],
  );
  return { end: Math.max(end, ...watched), going };
}

/** Which share of their work is still open, 0 to 1; steps that take no time count alike, and where there are none, nothing is open. */
function shareLeft(part: Part, now: number): number {
  if (part.whole > 0) return leftOf(part, now) / part.whole;
  return part.count > 0 ? part.openCount / part.count : 0;
}

type Given = { from: number; before: number; restMs: number };

/** The open steps of a phase, each as it will go, and in `ends` until when: its share of what the phase gives to the work before its latest fixed time, and after it. */
function goingOf({ room, ends, now }: At, work: PhaseWork, { from, before, restMs }: Given): Going[] {
  const { leaves, longs, lengths, times, last } = work;
  const [all, rest] = [leftOf(work.before, now), leftOf(work.rest, now)];
  let cursor = from;
  return leaves.flatMap((step, index): Going[] => {
    if (isClosed(step)) return [];
    const part = leftOfStep(step, lengths[index] ?? 0, now);
    const ms =
      index < last ? (all > 0 ? (part / all) * before : 0) : rest > 0 ? (part / rest) * restMs : restMs / Math.max(1, work.rest.openCount);
    const said = ends === null ? [] : waitsFor(room, step);
    const time = times[index] ?? Number.NEGATIVE_INFINITY;
    const earliest = said.length > 0 ? Math.max(from, ...said.flatMap(({ id }) => ends?.get(id) ?? [])) : cursor;
    const start = Math.max(earliest, time);
    const long = longs[index];
    const end = long && long.workdays > 0 ? Math.max(start, endOfLong(begunAt(step) ?? start, long, room.plan)) : start + ms;
    ends?.set(step.id, end);
    cursor = Math.max(cursor, end);
    return [{ step, start, end, ms: end - start, own: Number.isFinite(time) ? time : null }];
  });
}

const begunAt = ({ status, startedAt }: Step): number | null => (status === "doing" && startedAt ? Date.parse(startedAt) : null);

/** What an open step of this length (ms) still takes; a running one gives back what it has used. */
function leftOfStep(step: Step, length: number, now: number): number {
  const used = step.status === "doing" && step.startedAt ? Math.max(0, now - Date.parse(step.startedAt)) : 0;
  return Math.max(0, length - used);
}

const nothing = (): readonly Going[] => [];

function actualOrPlanned({ planned, actualStart, actualEnd }: PhaseProgress): Made {
  return { span: { start: actualStart ?? planned?.start ?? null, end: actualEnd ?? planned?.end ?? null }, waitsFor: null, going: nothing };
}
