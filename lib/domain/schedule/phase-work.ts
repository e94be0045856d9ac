import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf, phaseSteps } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { endOf, type Long, longOf, roughMinutes } from "./length.ts";
import { type Schedule, schedule, stepLength } from "./schedule.ts";

const minuteMs = 60_000;

/** What the steps of a phase say, whatever the clock says. Instants in epoch ms. */
export type PhaseWork = {
  leaves: readonly Step[];
  /** What each leaf is meant to take, as it says so. */
  longs: readonly Long[];
  /** The same in ms, where the plan has it. */
  lengths: readonly number[];
  /** When each leaf is meant to begin where it says so itself; minus infinity where it does not. */
  times: readonly number[];
  /** The latest of `times` that no later one is beyond, as a place among the leaves; 0 where none says a time. */
  last: number;
  closed: number;
  /** Leaves that have not begun, in order. */
  todo: readonly Step[];
  /** Of all steps, parents among them. */
  doing: readonly Step[];
  failed: readonly Step[];
  begun: boolean;
  /** The first start of a leaf, and the last finish; null where there is none. */
  firstStart: number | null;
  lastFinish: number | null;
  /** Before this nothing in it can be late. */
  lateFrom: number;
  /** Some step was said to come after others, or stands under one that was. */
  named: boolean;
  before: Part;
  rest: Part;
};

/** The leaves before the latest fixed time, or from it on: `whole` is what all of them take and `open` what the open ones do, in ms. */
export type Part = { count: number; openCount: number; whole: number; open: number; running: readonly { startedAt: number; ms: number }[] };

const kept = new WeakMap<object, { planned: Schedule; made: PhaseWork }>();

/** What the steps of a phase say; kept until one of them or the plan's times change. */
export function phaseWork(room: PlanRoom, phase: Phase): PhaseWork {
  const steps = phaseSteps(room, phase.id);
  const planned = schedule(room);
  const known = kept.get(steps);
  if (known?.planned === planned) return known.made;
  const made = make(room, phase, planned);
  kept.set(steps, { planned, made });
  return made;
}

function make(room: PlanRoom, phase: Phase, planned: Schedule): PhaseWork {
  const { walk, leaves } = phaseSteps(room, phase.id);
  const times = leaves.map((step) => ownTime(room, step, planned) ?? Number.NEGATIVE_INFINITY);
  const longs = leaves.map((step) => stepLength(room, step));
  const begins = planned.phases.get(phase.id)?.start ?? null;
  // By the plan a working day is as long as it takes to come to its end there, over whatever weekend lies in between.
  const lengths = leaves.map((step, index) => lengthMs(longs[index] ?? none, planned.steps.get(step.id) ?? begins, room));
  const latest = times.reduce((most, time) => Math.max(most, time), planned.phases.get(phase.id)?.start ?? Number.NEGATIVE_INFINITY);
  const last = Math.max(0, times.lastIndexOf(latest));
  const steps = walk.map(({ step }) => step);
  const closed = leaves.filter(isClosed);
  const parents = new Set(walk.flatMap(({ step }) => step.parentId ?? []));
  return {
    ...{ leaves, longs, lengths, times, last },
    closed: closed.length,
    todo: leaves.filter(({ status }) => status === "todo"),
    doing: steps.filter(({ status }) => status === "doing"),
    failed: steps.filter(({ status }) => status === "failed"),
    begun: steps.some(({ status }) => status !== "todo"),
    firstStart: least(leaves.map((step) => step.startedAt ?? step.finishedAt)),
    lastFinish: most(closed.map(({ finishedAt }) => finishedAt)),
    lateFrom: steps.reduce((first, step) => Math.min(first, lateFrom(room, step, parents.has(step.id), planned)), Number.POSITIVE_INFINITY),
    named: steps.some((step) => step.afterIds.length > 0),
    before: partOf(leaves.slice(0, last), lengths.slice(0, last)),
    rest: partOf(leaves.slice(last), lengths.slice(last)),
  };
}

const none: Long = { workdays: 0, minutes: 0 };

const lengthMs = (long: Long, start: number | null, { plan }: PlanRoom): number =>
  start === null || long.workdays === 0 ? roughMinutes(long) * minuteMs : endOf(start, long, plan) - start;

function partOf(leaves: readonly Step[], lengths: readonly number[]): Part {
  const part = { count: leaves.length, openCount: 0, whole: 0, open: 0 };
  const running: { startedAt: number; ms: number }[] = [];
  leaves.forEach((step, index) => {
    const ms = lengths[index] ?? 0;
    part.whole += ms;
    if (isClosed(step)) return;
    part.openCount++;
    part.open += ms;
    if (step.status === "doing" && step.startedAt) running.push({ startedAt: Date.parse(step.startedAt), ms });
  });
  return { ...part, running };
}

/** What of a part is still to do at `now` (epoch ms), in ms: what runs gives back what it has used. */
export const leftOf = ({ open, running }: Part, now: number): number =>
  running.reduce((left, { startedAt, ms }) => left - Math.min(ms, Math.max(0, now - startedAt)), open);

/** When a step is meant to begin (epoch ms), where it says so itself; a parent's own time is that of its first step. */
export function ownTime(room: PlanRoom, step: Step | undefined, planned: Schedule): number | null {
  if (!step) return null;
  if (step.at) return planned.steps.get(step.id) ?? null;
  const parent = step.parentId === null ? undefined : room.steps[step.parentId];
  return parent && childrenOf(room, parent)[0]?.id === step.id ? ownTime(room, parent, planned) : null;
}

/** From when on (epoch ms) a step may be late, as `lateMinutes` has it. */
function lateFrom({ plan }: PlanRoom, step: Step, isParent: boolean, planned: Schedule): number {
  const never = Number.POSITIVE_INFINITY;
  const at = planned.steps.get(step.id) ?? never;
  const over = (start: number) =>
    step.durationMax === null || start === never ? never : endOf(start, longOf(step.durationMax, step.lengthCounts), plan);
  if (isParent) return isClosed(step) ? never : over(at);
  if (step.status === "doing" && step.startedAt && step.durationMax !== null) return over(Date.parse(step.startedAt));
  return step.status === "todo" ? at : never;
}

const known = (instants: readonly (string | null)[]): number[] => instants.flatMap((at) => (at ? [Date.parse(at)] : []));
const least = (instants: readonly (string | null)[]): number | null =>
  known(instants).reduce<number | null>((first, at) => (first === null ? at : Math.min(first, at)), null);
const most = (instants: readonly (string | null)[]): number | null =>
  known(instants).reduce<number | null>((last, at) => (last === null ? at : Math.max(last, at)), null);
