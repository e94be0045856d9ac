import type { Phase } from "../phases/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
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

/** How far it is, and when it will really happen. */
export type PhaseForecast = PhaseProgress & { forecast: Span };

/** Adds to each phase when it will really happen, given how far it is at `now` (epoch ms). Before the start that is the plan. */
export function forecast(room: PlanRoom, phases: readonly PhaseProgress[], now: number): PhaseForecast[] {
  let before: number | null = null;
  return phases.map((each) => {
    const span: Span = isUnderWay(room.plan) && each.planned ? spanOf(room, each, each.planned, before, now) : actualOrPlanned(each);
    if (each.phase.kind !== "rollback") before = latest(before, span.end);
    return { ...each, forecast: span };
  });
}

function spanOf(room: PlanRoom, each: PhaseProgress, planned: PlannedPhase, before: number | null, now: number): Span {
  if (each.state === "done") return { start: each.actualStart, end: each.actualEnd };
  // Whoever is early waits for a time that a step says itself.
  const timed = ownTimes(room, each.phase);
  if (each.state === "doing") {
    const start = each.actualStart ?? now;
    const end = Math.max(start, now) + remainingMinutes(room, each, planned.minutes, now) * minuteMs;
    return { start, end: Math.max(end, timed.end) };
  }
  // Nothing to do in it: it takes its planned time and delays nobody.
  if (each.total === 0) return { start: planned.start, end: planned.end };
  // A phase with a time of its own waits for it; any other begins when the one before has ended, but not in the past.
  const earliest = Math.max(before ?? now, now);
  const start =
    planned.fixed && planned.start !== null
      ? Math.max(planned.start, earliest)
      : before === null
        ? Math.max(planned.start ?? now, now)
        : earliest;
  const begin = Math.max(start, timed.first);
  return { start: begin, end: Math.max(begin + planned.minutes * minuteMs, timed.end) };
}

/**
 * What the open steps of a phase say of when they are, in epoch ms: when the first of its steps begins, where that one says so, and when the last of
 * those that say so ends. A step with a time of its own is never forecast to begin before it. Minus infinity where none says anything.
 */
function ownTimes(room: PlanRoom, phase: Phase): { first: number; end: number } {
  const planned = schedule(room).steps;
  const open = leavesOf(room, phase.id).filter((step) => !isClosed(step));
  const startOf = (step: Step | undefined) => (step?.at ? (planned.get(step.id) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY);
  const ends = open.map((step) => {
    const { minutes, assumed } = stepLength(room, step);
    return startOf(step) + (assumed ? 0 : minutes * minuteMs);
  });
  return { first: startOf(open[0]), end: Math.max(Number.NEGATIVE_INFINITY, ...ends) };
}

/** The share of the phase's planned time that its open steps stand for; a running step gives back what it has used. */
function remainingMinutes(room: PlanRoom, each: PhaseProgress, phaseMinutes: number, now: number): number {
  const leaves = leavesOf(room, each.phase.id).map((step) => ({ step, minutes: stepLength(room, step).minutes }));
  const sum = (of: typeof leaves) => of.reduce((all, { minutes }) => all + minutes, 0);
  const open = leaves.filter(({ step }) => !isClosed(step));
  const used = open.map(({ step, minutes }) =>
    step.status === "doing" && step.startedAt ? Math.min(minutes, Math.max(0, (now - Date.parse(step.startedAt)) / minuteMs)) : 0,
  );
  const left = sum(open) - used.reduce((all, minutes) => all + minutes, 0);
  return sum(leaves) > 0 ? (left / sum(leaves)) * phaseMinutes : 0;
}

function actualOrPlanned(each: PhaseProgress): Span {
  return { start: each.actualStart ?? each.planned?.start ?? null, end: each.actualEnd ?? each.planned?.end ?? null };
}

function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
