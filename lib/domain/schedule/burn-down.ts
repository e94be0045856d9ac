import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { minutesText } from "./format-time.ts";
import { alone, namesDay, plannedAt } from "./planned-time.ts";

const minuteMs = 60_000;

/** `open`: there is time yet. `over`: the deadline has passed with steps open. `kept`, `broken`: all is closed, before it or after it. */
export type DeadlineState = "open" | "over" | "kept" | "broken";

/** How the work of a phase stands against its deadline. Instants in epoch ms. */
export type BurnDown = {
  phase: Phase;
  deadlineAt: number;
  open: number;
  total: number;
  state: DeadlineState;
  /** Minutes between now, or the last tick where all is closed, and the deadline; never negative. */
  minutes: number;
  /** How many were open from when on: the first is where work could begin, null before the plan has started. */
  points: readonly { at: number; open: number }[] | null;
};

/** When a phase must be done (epoch ms); null where nothing says, or where it counts from a T0 that is not set. */
export function deadlineOf({ plan }: PlanRoom, { deadline }: Pick<Phase, "deadline">): number | null {
  if (!deadline) return null;
  const counts = deadline.kind === "offset" || deadline.kind === "day" || !namesDay(deadline);
  if (counts && plan.t0 === null) return null;
  return plannedAt(deadline, plan.t0 === null ? 0 : Date.parse(plan.t0), plan, alone);
}

/** How the work of a phase stands against its deadline at `now` (epoch ms); null where it has none. Steps that were left out are closed. */
export function burnDown(room: PlanRoom, phase: Phase, now: number): BurnDown | null {
  const deadlineAt = deadlineOf(room, phase);
  if (deadlineAt === null) return null;
  const leaves = leavesOf(room, phase.id);
  const closings = leaves.flatMap((step) => (isClosed(step) && step.finishedAt ? [Date.parse(step.finishedAt)] : [])).sort((a, b) => a - b);
  const open = leaves.filter((step) => !isClosed(step)).length;
  // Minutes of the clock: at 12:20 and some seconds, 13:00 is 40 minutes away.
  const at = open === 0 ? (closings.at(-1) ?? now) : Math.floor(now / minuteMs) * minuteMs;
  const late = open === 0 ? at > deadlineAt : now >= deadlineAt;
  const begin = room.plan.startedAt ? Date.parse(room.plan.startedAt) : null;
  return {
    ...{ phase, deadlineAt, open, total: leaves.length },
    state: open > 0 ? (late ? "over" : "open") : late ? "broken" : "kept",
    minutes: Math.floor(Math.abs(deadlineAt - at) / minuteMs),
    points: begin === null ? null : pointsOf(leaves.length, Math.min(begin, closings[0] ?? begin), closings),
  };
}

function pointsOf(total: number, begin: number, closings: readonly number[]): { at: number; open: number }[] {
  return [{ at: begin, open: total }, ...closings.map((at, index) => ({ at, open: total - index - 1 }))];
}

/** The phases with a deadline, each as it stands: the next deadline first. Those that lead back have none that counts. */
export function burnDowns(room: PlanRoom, now: number): BurnDown[] {
  return phasesOf(room)
    .flatMap((phase) => (phase.kind === "rollback" ? [] : (burnDown(room, phase, now) ?? [])))
    .sort((a, b) => a.deadlineAt - b.deadlineAt);
}

/** `9 open, 40 min left`; `9 open, 12 min over`; `all 25 done, 8 min early`; `done, 5 min late`. A plan that has ended has no time left. */
export function burnDownText({ open, total, state, minutes }: BurnDown, ended = false): string {
  if (state === "open") return ended ? `${open} left open` : `${open} open, ${minutesText(minutes)} left`;
  if (state === "over") return ended ? `${open} left open` : `${open} open, ${minutesText(minutes)} over`;
  if (state === "kept") return `all ${total} done${minutes > 0 ? `, ${minutesText(minutes)} early` : " in time"}`;
  return `all ${total} done, ${minutesText(minutes)} late`;
}
