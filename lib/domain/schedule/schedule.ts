import type { PlanTime } from "../kernel/fields.ts";
import type { Phase } from "../phases/rows.ts";
import type { Plan } from "../plan/rows.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf, phasesOf, stepsOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import { timesKey } from "../steps/tree.ts";
import { allOf, endOf, endOfPhase, type Long, longOf, roughMinutes, startBefore } from "./length.ts";
import { namesDay, plannedAt, type TimeFrame, type TimePlace, windowMinutes } from "./planned-time.ts";
import { dateIn } from "./zone-time.ts";

const minuteMs = 60_000;

/** The length given to a step nobody gave a time, in minutes. */
export const assumedStepMinutes = 5;

/** When a phase is meant to happen: epoch ms, null while the plan has no T0. */
export type PlannedPhase = {
  start: number | null;
  end: number | null;
  minutes: number;
  /** Some of its length is a guess: it has steps without any time. */
  assumed: boolean;
  /** It has a time of its own, so it does not begin early. */
  fixed: boolean;
};

export type Schedule = {
  /** Every phase but the rollback ones, by id. */
  phases: ReadonlyMap<string, PlannedPhase>;
  /** Planned start of steps (epoch ms), by id; a step whose start would be a guess is not in it. */
  steps: ReadonlyMap<string, number>;
};

type Length = Long & { assumed: boolean };
type Placed = { phase: Phase; length: Length; start: number | null; sure: boolean };

const kept = new WeakMap<object, { room: Pick<PlanRoom, "phases" | "plan">; made: Schedule }>();

/** When everything is meant to happen, from T0 and the plan's own times. Kept until something of that changes: a tick changes none of it. */
export function schedule(room: PlanRoom): Schedule {
  const key = timesKey(room.steps);
  const last = kept.get(key);
  if (last && last.room.phases === room.phases && isSameFrame(last.room.plan, room.plan)) return last.made;
  const made = make(room);
  kept.set(key, { room: { phases: room.phases, plan: room.plan }, made });
  return made;
}

const isSameFrame = (one: Plan, other: Plan): boolean => one.t0 === other.t0 && one.zone === other.zone && one.calendar === other.calendar;

function make(room: PlanRoom): Schedule {
  const t0 = room.plan.t0 ? Date.parse(room.plan.t0) : null;
  const placed = place(room, t0);
  const steps = new Map<string, number>();
  const phases = new Map<string, PlannedPhase>();
  placed.forEach(({ phase, length, start, sure }, index) => {
    const next = placed[index + 1];
    const timed =
      start === null || t0 === null
        ? 0
        : placeSteps(
            room,
            stepsOf(room, phase.id),
            { t0, start: sure ? start : null, above: start, day: dayOf(room, phase.at, start, null) },
            steps,
          );
    const whole = start === null ? null : endOfPhase(start, length, room.plan);
    const planned = whole === null ? null : Math.max(whole, timed);
    // A guessed length gives way to the next phase's own time; what a step says itself does not.
    const clipped = planned !== null && start !== null && length.assumed && next?.phase.at && next.start !== null && next.start > start;
    const end = clipped && next.start !== null ? Math.min(planned, Math.max(next.start, timed)) : planned;
    const isRough = end !== whole || length.workdays > 0;
    const minutes = start !== null && end !== null && isRough ? Math.round((end - start) / minuteMs) : roughMinutes(length);
    phases.set(phase.id, { start, end, minutes, assumed: length.assumed, fixed: Boolean(phase.at) });
  });
  return { phases, steps };
}

/** Gives each phase a start: its own time, its first timed step's, the end of the one before; leading ones count back. */
function place(room: PlanRoom, t0: number | null): Placed[] {
  const phases = phasesOf(room).filter((phase) => phase.kind !== "rollback");
  const placed: Placed[] = phases.map((phase) => ({ phase, length: phaseLength(room, phase), start: null, sure: false }));
  if (t0 === null) return placed;
  const first = placed.findIndex((each) => ownStart(room, each, t0, null) !== null);
  if (first > 0) countBack(room.plan, placed, first, ownStart(room, placed[first], t0, null) ?? t0);
  let cursor = { at: t0, sure: true };
  let above: number | null = null;
  for (const [index, each] of placed.entries()) {
    const own = ownStart(room, each, t0, above);
    if (index >= Math.max(first, 0))
      Object.assign(each, own === null ? { start: cursor.at, sure: cursor.sure } : { start: own, sure: true });
    above = each.start ?? t0;
    cursor = { at: endOfPhase(above, each.length, room.plan), sure: each.sure && !each.length.assumed };
  }
  return placed;
}

function countBack(frame: TimeFrame, placed: Placed[], first: number, from: number): void {
  let cursor = { at: from, sure: true };
  for (const each of placed.slice(0, first).reverse()) {
    cursor = { at: startBefore(cursor.at, each.length, frame), sure: cursor.sure && !each.length.assumed };
    Object.assign(each, { start: cursor.at, sure: cursor.sure });
  }
}

function ownStart(room: PlanRoom, placed: Placed | undefined, t0: number, above: number | null): number | null {
  if (!placed) return null;
  const { at } = placed.phase;
  if (at) return plannedAt(at, t0, room.plan, { above, day: null });
  const first = stepsOf(room, placed.phase.id)[0];
  return first ? firstTime(room, first, t0, { above, day: null }) : null;
}

/** When a step begins (epoch ms), where it says so itself or the first step below it does. */
function firstTime(room: PlanRoom, step: Step, t0: number, place: TimePlace): number | null {
  if (step.at) return plannedAt(step.at, t0, room.plan, place);
  const first = childrenOf(room, step)[0];
  return first ? firstTime(room, first, t0, place) : null;
}

/** The date that what begins at `start` names for the clock times below it; one that names none leaves that to what it stands in. */
const dayOf = (room: PlanRoom, at: PlanTime | null, start: number | null, outer: string | null): string | null =>
  at && start !== null && namesDay(at) ? dateIn(start, room.plan.zone) : outer;

/** Puts steps one after another while their lengths are known; returns when the last known one ends. */
function placeSteps(
  room: PlanRoom,
  siblings: readonly Step[],
  from: { t0: number; start: number | null; above: number; day: string | null },
  into: Map<string, number>,
): number {
  let cursor = from.start;
  let above = from.above;
  let end = from.above;
  for (const step of siblings) {
    const start: number | null = firstTime(room, step, from.t0, { above, day: from.day }) ?? cursor;
    above = start ?? above;
    if (start !== null) into.set(step.id, start);
    const below = placeSteps(room, childrenOf(room, step), { t0: from.t0, start, above, day: dayOf(room, step.at, start, from.day) }, into);
    const length = stepLength(room, step);
    const { assumed } = length;
    // A guessed length never makes a phase longer than it says it is.
    const own = start === null ? above : assumed ? start : endOf(start, length, room.plan);
    end = Math.max(end, below, own);
    cursor = start === null || assumed ? null : own;
  }
  return end;
}

function phaseLength(room: PlanRoom, phase: Phase): Length {
  const own = windowMinutes(phase.at) ?? phase.durationMax ?? phase.durationMin;
  return own === null
    ? sum(stepsOf(room, phase.id).map((step) => stepLength(room, step)))
    : { ...longOf(own, windowMinutes(phase.at) === null ? phase.lengthCounts : null), assumed: false };
}

/** How long a step is meant to take: what it says, what its children add up to, what earlier runs took, or a guess. */
export function stepLength(room: PlanRoom, step: Step): Length {
  const own = windowMinutes(step.at) ?? step.durationMax ?? step.durationMin;
  if (own !== null) return { ...longOf(own, windowMinutes(step.at) === null ? step.lengthCounts : null), assumed: false };
  const children = childrenOf(room, step);
  if (children.length === 0 && step.learned) return { ...longOf(step.learned.p50, null), assumed: false };
  if (children.length === 0) return { ...longOf(assumedStepMinutes, null), assumed: true };
  return sum(children.map((child) => stepLength(room, child)));
}

const sum = (lengths: Length[]): Length => ({
  ...allOf(lengths),
  assumed: lengths.some(({ assumed }) => assumed),
});
