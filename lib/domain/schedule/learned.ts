import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf } from "../steps/outline.ts";
import type { Learned } from "../steps/rows.ts";
import type { Hanging } from "./critical.ts";
import { roughMinutes } from "./length.ts";
import type { PlanProgress } from "./progress.ts";
import { stepLength } from "./schedule.ts";

const minuteMs = 60_000;

/** How long the steps of runs took, in minutes, by the `originId` they share. */
export type Durations = Readonly<Record<string, readonly number[]>>;

/** What each step of a run took, in minutes, by its `originId`: from its start to its tick, without the time on hold. Who ticked without starting took no known time. */
export function durationsOf(room: PlanRoom): Record<string, number> {
  const holds = Object.values(room.holds).map(({ heldAt, resumedAt }) => ({
    from: Date.parse(heldAt),
    to: Date.parse(resumedAt ?? room.plan.endedAt ?? heldAt),
  }));
  const took: Record<string, number> = {};
  for (const phase of Object.values(room.phases))
    for (const { originId, status, startedAt, finishedAt } of leavesOf(room, phase.id)) {
      if (status !== "done" || !startedAt || !finishedAt) continue;
      const [from, to] = [Date.parse(startedAt), Date.parse(finishedAt)];
      const held = holds.reduce((sum, hold) => sum + Math.max(0, Math.min(to, hold.to) - Math.max(from, hold.from)), 0);
      took[originId] = Math.max(0, to - from - held) / minuteMs;
    }
  return took;
}

/** What is known of a step from what it took before (minutes): the middle, and what nine of ten runs kept to, by nearest rank. */
export function learnedOf(minutes: readonly number[]): Learned | null {
  if (minutes.length === 0) return null;
  const sorted = minutes.toSorted((a, b) => a - b);
  const rank = (share: number) => Math.max(1, Math.ceil(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0));
  return { runs: sorted.length, p50: rank(0.5), p90: rank(0.9) };
}

/** Until when the end may slip by what steps took before, and what that leans on. */
export type Worst = {
  /** In epoch ms. */
  end: number;
  /** How many of the open steps the end hangs on ran before, of how many, and in how many runs at most. */
  steps: number;
  of: number;
  runs: number;
};

/**
 * The end of a plan if every step it hangs on takes what nine of ten earlier runs of it kept to, where that is longer than what it is given now (`now`
 * in epoch ms); null where none of them ran before, or the work is done.
 */
export function worstEnd(
  room: PlanRoom,
  now: number,
  { forecastEnd, phases }: PlanProgress,
  { critical }: Pick<Hanging, "critical">,
): Worst | null {
  if (forecastEnd === null || room.plan.endedAt || room.plan.workEndedAt) return null;
  const given = new Map(
    isUnderWay(room.plan) ? phases.flatMap(({ going }) => going.map(({ step, ms }): [string, number] => [step.id, ms])) : [],
  );
  const known = critical.flatMap((id) => {
    const step = room.steps[id];
    if (!step?.learned) return [];
    const used = step.status === "doing" && step.startedAt ? Math.max(0, now - Date.parse(step.startedAt)) : 0;
    const left = Math.max(0, step.learned.p90 * minuteMs - used);
    return [{ more: Math.max(0, left - (given.get(id) ?? roughMinutes(stepLength(room, step)) * minuteMs)), runs: step.learned.runs }];
  });
  if (known.length === 0) return null;
  const more = known.reduce((sum, each) => sum + each.more, 0);
  return { end: forecastEnd + more, steps: known.length, of: critical.length, runs: Math.max(...known.map(({ runs }) => runs)) };
}

/** What a worst end leans on: `3 of the 5 steps the end hangs on ran before, at most 4 times`. */
export function leansOn({ steps, of, runs }: Worst): string {
  const times = runs === 1 ? "once" : `up to ${runs} times`;
  return `${steps} of the ${of} ${of === 1 ? "step" : "steps"} the end hangs on ran before, ${times}`;
}
