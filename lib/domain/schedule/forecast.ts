import type { Phase } from "../phases/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf, leavesOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { endOf, isOver, watchesOf } from "../watches/slots.ts";
import { type PlannedPhase, schedule, stepLength } from "./schedule.ts";

const minuteMs = 60_000;

/** From when to when, in epoch ms; null where nothing says. */
export type Span = { start: number | null; end: number | null };

/** How far one phase is. Instants in epoch ms; progress counts leaf steps, skipped ones as closed. */
export type PhaseProgress = {
  phase: Phase;
  state: "todo" | "doing" | "done";
  closed: number;
  total: number;
  planned: PlannedPhase | null;
  actualStart: number | null;
  actualEnd: number | null;
};

/** How far it is, and when it will really happen. `waitsFor` is the phase whose end decides when this one begins; null where none does. */
export type PhaseForecast = PhaseProgress & { forecast: Span; waitsFor: string | null };

/** A phase that others come after: its id, and its ends in epoch ms. */
type Before = { id: string; planned: number; end: number };

/** Adds to each phase when it will really happen, given how far it is at `now` (epoch ms). Before the start that is the plan. */
export function forecast(room: PlanRoom, phases: readonly PhaseProgress[], now: number): PhaseForecast[] {
  let above: Before | null = null;
  let latest: Before | null = null;
  return phases.map((each) => {
    const before: Before[] = [above, latest].flatMap((one) => one ?? []);
    const { span, waitsFor } =
      isUnderWay(room.plan) && each.planned ? spanOf(room, each, each.planned, before, now) : actualOrPlanned(each);
    if (each.phase.kind !== "rollback" && span.end !== null) {
      above = { id: each.phase.id, planned: each.planned?.end ?? span.end, end: span.end };
      latest = latest && latest.end >= above.end ? latest : above;
    }
    return { ...each, forecast: span, waitsFor };
  });
}

type Made = { span: Span; waitsFor: string | null };

function spanOf(room: PlanRoom, each: PhaseProgress, planned: PlannedPhase, before: readonly Before[], now: number): Made {
  if (each.state === "done") return { span: { start: each.actualStart, end: each.actualEnd }, waitsFor: null };
  if (each.state === "doing") {
    const start = each.actualStart ?? now;
    return { span: { start, end: endFrom(room, each, planned, Math.max(start, now), now) }, waitsFor: null };
  }
  // Nothing to do in it: it takes its planned time and delays nobody.
  if (each.total === 0) return { span: { start: planned.start, end: planned.end }, waitsFor: null };
  const waits = before.map(({ id, planned: meant, end }) => ({ id, at: end - overlap(planned.start, meant) }));
  const wait = waits.reduce<{ id: string; at: number } | null>((most, one) => (most && most.at >= one.at ? most : one), null);
  // A phase with a time of its own, or whose first step has one, waits for it; any other begins when the one before has ended.
  const own = planned.fixed || !wait ? planned.start : firstTime(room, each.phase);
  const start = Math.max(now, own ?? now, wait?.at ?? now);
  return { span: { start, end: endFrom(room, each, planned, start, now) }, waitsFor: wait && wait.at === start ? wait.id : null };
}

/** By how many ms a phase is meant to begin before another one ends: what runs beside it by the plan does so in the forecast. */
const overlap = (start: number | null, end: number): number => (start === null ? 0 : Math.max(0, end - start));

/** When the first open step of a phase is meant to begin (epoch ms), where it says so itself. */
const firstTime = (room: PlanRoom, phase: Phase): number | null =>
  ownTime(
    room,
    leavesOf(room, phase.id).find((step) => !isClosed(step)),
  );

/** When a step is meant to begin (epoch ms), where it says so itself; a parent's own time is that of its first step. */
function ownTime(room: PlanRoom, step: Step | undefined): number | null {
  if (!step) return null;
  if (step.at) return schedule(room).steps.get(step.id) ?? null;
  const parent = step.parentId === null ? undefined : room.steps[step.parentId];
  return parent && childrenOf(room, parent)[0]?.id === step.id ? ownTime(room, parent) : null;
}

/**
 * When the open work of a phase ends if it goes on at `from` (both epoch ms). A step with a time of its own is never forecast to begin before it:
 * the phase arrives at the latest such step by the work before it, and time in which nothing was planned takes up a delay. From there (from
 * the phase's start where none says a time) the open steps take their share of what the plan gives to the rest of the phase.
 */
function endFrom(room: PlanRoom, each: PhaseProgress, planned: PlannedPhase, from: number, now: number): number {
  const leaves = leavesOf(room, each.phase.id);
  const times = leaves.map((step) => ownTime(room, step) ?? Number.NEGATIVE_INFINITY);
  const begin = planned.start ?? from;
  const latest = times.reduce((most, time) => Math.max(most, time), begin);
  const last = Math.max(0, times.lastIndexOf(latest));
  const before = leaves.slice(0, last);
  // By the plan the work before that step fits before it, be it side by side.
  const work = Math.min(leftOf(room, before, now), latest - begin);
  const open = leaves.flatMap((step, index) => (isClosed(step) ? [] : (times[index] ?? [])));
  const arrival = open.reduce((most, time) => Math.max(most, time), from + work);
  const rest = leaves.slice(last);
  const share = each.state === "todo" ? 1 : shareLeft(room, rest, now);
  const end = arrival + share * Math.max(0, (planned.end ?? latest) - latest);
  // A check to repeat goes on until its last time.
  const watched = watchesOf(room, each.phase.id).flatMap((watch) =>
    watch.startedAt && !isOver(room, watch, now) ? (endOf(room, watch) ?? []) : [],
  );
  return Math.max(end, ...watched);
}

/** What a step still takes, in ms; a running one gives back what it has used. */
function leftOfStep(room: PlanRoom, step: Step, now: number): number {
  if (isClosed(step)) return 0;
  const length = stepLength(room, step).minutes * minuteMs;
  const used = step.status === "doing" && step.startedAt ? Math.max(0, now - Date.parse(step.startedAt)) : 0;
  return Math.max(0, length - used);
}

const leftOf = (room: PlanRoom, steps: readonly Step[], now: number): number =>
  steps.reduce((all, step) => all + leftOfStep(room, step, now), 0);

/** Which share of their work is still open, 0 to 1; steps that take no time count alike, and where there are none, nothing is open. */
function shareLeft(room: PlanRoom, steps: readonly Step[], now: number): number {
  const whole = steps.reduce((all, step) => all + stepLength(room, step).minutes * minuteMs, 0);
  if (whole > 0) return leftOf(room, steps, now) / whole;
  return steps.length > 0 ? steps.filter((step) => !isClosed(step)).length / steps.length : 0;
}

function actualOrPlanned({ planned, actualStart, actualEnd }: PhaseProgress): Made {
  return { span: { start: actualStart ?? planned?.start ?? null, end: actualEnd ?? planned?.end ?? null }, waitsFor: null };
}
