import type { Phase } from "../phases/rows.ts";
import { notShut } from "../rollback/parts.ts";
import { goesBack } from "../rollback/status.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf, phasesOf, walkPhase } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import { isClosed } from "../steps/rows.ts";
import { endOf, isOver, watchesOf } from "../watches/slots.ts";
import { forecast, type PhaseForecast, type PhaseProgress } from "./forecast.ts";
import { lateMinutes } from "./late.ts";
import { phaseWork } from "./phase-work.ts";
import { type PlannedPhase, schedule } from "./schedule.ts";

const minuteMs = 60_000;
const nextCount = 5;

export type NextStep = { step: Step; plannedAt: number | null };
export type LateStep = { step: Step; minutes: number };

/** Where a plan is at one moment. Rollback phases are in `phases`, and once it goes back what is current and next is theirs; nothing else counts them. */
export type PlanProgress = {
  phases: readonly PhaseForecast[];
  /** The first phase with open steps. */
  current: PhaseForecast | null;
  closed: number;
  total: number;
  plannedEnd: number | null;
  forecastEnd: number | null;
  /** How much later than planned it will end, in minutes; null while nothing says when. */
  driftMinutes: number | null;
  now: readonly Step[];
  next: readonly NextStep[];
  late: readonly LateStep[];
  failed: readonly Step[];
};

/** Where the plan is at `now` (epoch ms): what runs, what comes, what is late, when it will end. */
export function planProgress(room: PlanRoom, now: number): PlanProgress {
  const plan = schedule(room);
  const all = phasesOf(room).map((phase) => progressOf(room, phase, plan.phases.get(phase.id) ?? null, now));
  const phases = forecast(room, all, now);
  const counted = phases.filter(({ phase }) => phase.kind !== "rollback");
  const inHand = goesBack(room) ? phases.filter(({ phase, shut }) => phase.kind === "rollback" && !shut) : counted;
  const works = phases.map(({ phase }) => phaseWork(room, phase));
  // By whole minutes of the clock, as the rows of the steps tell it.
  const minute = Math.floor(now / minuteMs) * minuteMs;
  const ending = endingPhases(counted);
  const plannedEnd = latest(ending.map(({ planned }) => planned?.end ?? null));
  const forecastEnd = latest(ending.map((each) => each.forecast.end));
  return {
    phases,
    current: inHand.find(({ closed, total }) => closed < total) ?? null,
    closed: counted.reduce((sum, each) => sum + each.closed, 0),
    total: counted.reduce((sum, each) => sum + each.total, 0),
    plannedEnd,
    forecastEnd,
    driftMinutes: plannedEnd === null || forecastEnd === null ? null : Math.round((forecastEnd - plannedEnd) / minuteMs),
    now: works.flatMap(({ doing }) => doing),
    next: nextSteps(room, inHand, plan.steps),
    late: phases.flatMap(({ phase }, index) =>
      (works[index]?.lateFrom ?? 0) + minuteMs > minute
        ? []
        : walkPhase(room, phase.id).flatMap(({ step }) => lateStep(room, step, minute)),
    ),
    failed: works.flatMap(({ failed }) => failed),
  };
}

/** The open steps a person has in hand: assigned to them, started by them, or nobody's in a role they hold. */
export function stepsOfPerson(room: PlanRoom, userId: string): Step[] {
  const isMine = (step: Step) =>
    step.assigneeId === userId ||
    (step.status === "doing" && step.startedBy?.id === userId) ||
    (!step.assigneeId && step.roleId !== null && room.roles[step.roleId]?.holderId === userId);
  return phasesOf(room)
    .flatMap((phase) => {
      const steps = walkPhase(room, phase.id).map(({ step }) => step);
      return notShut(room, phase, steps);
    })
    .filter((step) => !isClosed(step) && isMine(step));
}

function progressOf(room: PlanRoom, phase: Phase, planned: PlannedPhase | null, now: number): PhaseProgress {
  const { leaves: all, closed: allClosed, begun: worked, firstStart, lastFinish } = phaseWork(room, phase);
  const inHand = notShut(room, phase, all);
  const shut = all.length > 0 && inHand.length === 0;
  // Of a phase that is gone back by in parts, only these count.
  const [leaves, closed] = shut || inHand.length === all.length ? [all, allClosed] : [inHand, inHand.filter(isClosed).length];
  // A check to repeat is open until its last time has passed: a phase is not done while it is watched.
  const watched = watchesOf(room, phase.id);
  const over = watched.filter((watch) => isOver(room, watch, now)).length;
  const total = leaves.length + watched.length;
  const done = total > 0 && closed + over === total;
  const begun = worked || watched.some(({ startedAt }) => startedAt !== null);
  const starts = [firstStart, ...watched.map(({ startedAt }) => (startedAt ? Date.parse(startedAt) : null))].filter((at) => at !== null);
  const ends = [lastFinish, ...watched.map((watch) => endOf(room, watch))].filter((at) => at !== null);
  // A clock that was set back meanwhile makes no length negative.
  const actualStart = begun && phase.startedAt ? Date.parse(phase.startedAt) : starts.length > 0 ? Math.min(...starts) : null;
  return {
    phase,
    shut: shut || (phase.kind === "rollback" && !goesBack(room)),
    state: done ? "done" : begun ? "doing" : "todo",
    closed: closed + over,
    total,
    planned,
    actualStart,
    actualEnd: done && ends.length > 0 ? Math.max(...ends, actualStart ?? Number.NEGATIVE_INFINITY) : null,
  };
}

function nextSteps(room: PlanRoom, phases: readonly PhaseForecast[], planned: ReadonlyMap<string, number>): NextStep[] {
  const next: NextStep[] = [];
  for (const { phase, closed, total } of phases) {
    if (next.length >= nextCount) break;
    const open = closed < total ? notShut(room, phase, phaseWork(room, phase).todo).slice(0, nextCount - next.length) : [];
    next.push(...open.map((step) => ({ step, plannedAt: planned.get(step.id) ?? null })));
  }
  return next;
}

function lateStep(room: PlanRoom, step: Step, now: number): LateStep[] {
  // A parent's children say it themselves, where any of them is late.
  const said = childrenOf(room, step).some((child) => lateStep(room, child, now).length > 0);
  const minutes = said ? 0 : lateMinutes(room, step, now);
  return minutes > 0 ? [{ step, minutes }] : [];
}

/** A deployment has ended when its work has, not when the last watch of the week has. */
function endingPhases(phases: readonly PhaseForecast[]): readonly PhaseForecast[] {
  const work = phases.filter(({ phase }) => phase.kind !== "watch" && phase.kind !== "after-care");
  return work.length > 0 ? work : phases;
}

function latest(instants: (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
