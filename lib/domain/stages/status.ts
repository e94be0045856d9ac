import { noReadings, type Readings } from "../kernel/readings.ts";
import { all } from "../kernel/room.ts";
import { firedNow } from "../rollback/fired.ts";
import type { PlanRoom } from "../room.ts";
import { openStops } from "../trees/walk.ts";
import { criterionState } from "./criteria.ts";
import { gateBefore } from "./gate.ts";
import type { RolloutState } from "./rollout-states.ts";
import { type Stage, type StageVisit, stages, stageVisits } from "./rows.ts";
import { notBefore, soakEnd } from "./soak.ts";

/** The stages still there, the smallest share first. */
export const stagesOf = (room: PlanRoom): readonly Stage[] => all(room, stages).toSorted((a, b) => a.percent - b.percent);

/** Every stay in a stage, the first one first. */
export const visitsOf = (room: PlanRoom): readonly StageVisit[] =>
  all(room, stageVisits).toSorted((a, b) => a.madeSeq - b.madeSeq || a.enteredAt.localeCompare(b.enteredAt));

/** The stay that goes on now. */
export const currentVisit = (room: PlanRoom): StageVisit | null => all(room, stageVisits).find(({ leftAt }) => leftAt === null) ?? null;

/** Whether a stage has been entered, now or before. */
export const wasEntered = (room: PlanRoom, stageId: string): boolean => all(room, stageVisits).some((visit) => visit.stageId === stageId);

/** When the rollout began, in epoch ms: with the first stay since it last stood at nothing. */
export function rolloutStart(room: PlanRoom): number | null {
  const visits = visitsOf(room);
  const [lowest] = stagesOf(room);
  const gone = visits.findLastIndex(({ outcome, stageId }) => outcome === "aborted" && stageId === lowest?.id);
  const first = visits[gone + 1];
  return first ? Date.parse(first.enteredAt) : null;
}

export type Rollout = {
  state: RolloutState;
  /** The stage it is in, or was in last; null where no share has the change. */
  stage: Stage | null;
  visit: StageVisit | null;
  /** The stage that comes next. */
  next: Stage | null;
  /** Who has the change: 0 to 100. */
  percent: number;
  /** When the next stage may begin, in epoch ms; null without a soak, or while it is on hold. */
  soakUntil: number | null;
  /** What speaks against the next stage, in words. */
  against: readonly string[];
};

/** How far the change is let out at `now` (epoch ms); what is read from metrics has no data without `readings`. */
export function rolloutOf(room: PlanRoom, now: number, readings: Readings = noReadings): Rollout {
  const list = stagesOf(room);
  const visit = currentVisit(room) ?? visitsOf(room).at(-1) ?? null;
  const last = visit ? (room.stages[visit.stageId] ?? null) : null;
  if (!visit || visit.outcome === "aborted" || !last)
    return {
      ...nothing,
      state: list.length === 0 ? "none" : "waiting",
      next: list[0] ?? null,
      against: list[0] ? againstEntry(room, list[0], now, readings) : [],
    };
  const here = { stage: last, visit, percent: last.percent };
  if (visit.outcome === "accepted") return { ...nothing, ...here, state: "done" };
  const next = list.find(({ percent }) => percent > last.percent) ?? null;
  const soakUntil = promotableAt(room, visit, next, now);
  const against = againstPromotion(room, visit, next, now, readings);
  return { ...here, next, soakUntil, against, state: stateOf(room, visit, soakUntil, against, now) };
}

const nothing = { stage: null, visit: null, next: null, percent: 0, soakUntil: null, against: [] } as const;

function stateOf(room: PlanRoom, visit: StageVisit, soakUntil: number | null, against: readonly string[], now: number): RolloutState {
  if (isPaused(room, visit)) return "held";
  if (soakUntil !== null && now < soakUntil) return "soaking";
  return against.length > 0 ? "soaked" : "ready";
}

/** Whether its soak stands still: the stage is on hold, or the whole deployment is. */
export const isPaused = (room: PlanRoom, visit: StageVisit): boolean => visit.pauses.at(-1)?.to === null || room.plan.status === "held";

/** When the next stage may begin, in epoch ms: after the soak of this one, and not before its own time. Null while that is not known. */
export function promotableAt(room: PlanRoom, visit: StageVisit, next: Stage | null, now: number): number | null {
  const stage = room.stages[visit.stageId];
  if (!stage) return null;
  const end = soakEnd(room, stage, visit, now);
  if (end === "paused") return null;
  const earliest = next ? notBefore(next, startsOf(room, visit), indexOf(room, next)) : null;
  const known = [end, typeof earliest === "number" ? earliest : null].filter((at) => at !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** What speaks against leaving a stage for the next, or accepting the last one; empty where nothing does. */
export function againstPromotion(room: PlanRoom, visit: StageVisit, next: Stage | null, now: number, readings: Readings): string[] {
  const stage = room.stages[visit.stageId];
  if (!stage) return ["The stage is not in the plan any more"];
  const at = promotableAt(room, visit, next, now);
  const asked = next ? notBefore(next, startsOf(room, visit), indexOf(room, next)) : null;
  return [
    ...(room.plan.status === "held" ? ["the deployment is on hold"] : []),
    ...(room.plan.status === "rolling-back" ? ["the deployment is being rolled back"] : []),
    ...(visit.pauses.at(-1)?.to === null ? ["the stage is on hold"] : []),
    ...stopsAgainst(room, now),
    ...(at !== null && now < at ? [`${spanText(at - now)} of the soak is left`] : []),
    ...(asked === "unsaid" && next ? [`nobody has said from when the wait before ${next.percent} % counts`] : []),
    ...criteriaAgainst(room, stage, "exit", now, readings),
    ...(next ? [...gateAgainst(room, next), ...criteriaAgainst(room, next, "entry", now, readings)] : []),
  ];
}

/** What speaks against entering a stage as the first one. */
export function againstEntry(room: PlanRoom, stage: Stage, now: number, readings: Readings): string[] {
  return [
    ...(room.plan.status === "held" ? ["the deployment is on hold"] : []),
    ...stopsAgainst(room, now),
    ...gateAgainst(room, stage),
    ...criteriaAgainst(room, stage, "entry", now, readings),
  ];
}

const gateAgainst = (room: PlanRoom, stage: Stage): string[] => {
  const gate = gateBefore(room, stage);
  return gate ? [`the gate “${gate.title}” has no GO`] : [];
};

/** What says to stop or to turn back. */
const stopsAgainst = (room: PlanRoom, now: number): string[] => [
  ...firedNow(room, now).map(({ text }) => text),
  ...openStops(room).map(({ walk, text }) => `“${walk.title}” says ${text}`),
];

function criteriaAgainst(room: PlanRoom, stage: Stage, when: "entry" | "exit", now: number, readings: Readings): string[] {
  return stage.criteria
    .filter((criterion) => criterion.when === when)
    .flatMap((criterion) => {
      const { state } = criterionState(room, stage, criterion, now, readings);
      return state === "met" ? [] : [`“${criterion.text}” ${saidOf[state]}`];
    });
}

const saidOf = { "not-met": "is not met", pending: "is pending", open: "is not answered", "no-data": "has no data" } as const;

/** The moments waits are counted from, in epoch ms. */
const startsOf = (room: PlanRoom, visit: StageVisit) => ({
  start: rolloutStart(room) ?? Date.parse(visit.enteredAt),
  previous: Date.parse(visit.enteredAt),
});

const indexOf = (room: PlanRoom, stage: Stage) => stagesOf(room).findIndex(({ id }) => id === stage.id);

/** Stages whose wait may be counted from the start or from the stage before, with different ends, and nobody has said which. */
export const unsaidWaits = (room: PlanRoom): Stage[] =>
  stagesOf(room).filter(({ afterMinutes, afterFrom }, index) => index > 1 && afterMinutes !== null && afterFrom === null);

/** A length as people say it: `40 s`, `12 min`, `5 h`, `3 days`. */
export function spanText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  if (seconds < 100 * 60) return `${Math.ceil(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.ceil(seconds / 3600)} h`;
  return `${Math.ceil(seconds / 86_400)} days`;
}
