import { applyChange } from "../kernel/change.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { currentVisit, isPaused, rolloutOf } from "./status.ts";

/** The timer that looks at the rollout when its soak is over, or at once where a stage that promotes itself is ready; else none. */
export function rolloutTimer(room: PlanRoom, now: string): Job {
  const visit = currentVisit(room);
  if (!visit || !isUnderWay(room.plan) || isPaused(room, visit)) return { key: "rollout", at: null };
  const { stage, soakUntil, state } = rolloutOf(room, Date.parse(now));
  const ready = state === "ready" && stage?.promotesItself === true;
  if (visit.soakedAt !== null && !ready) return { key: "rollout", at: null };
  const at = new Date(Math.max(soakUntil ?? Date.parse(now), Date.parse(now))).toISOString();
  return { key: "rollout", at, verb: "stage.soaked", input: { visitId: visit.id } };
}

/** The same change with the timer of the rollout as it is after it. */
export function withRolloutTimer<D extends Record<string, unknown>>(
  made: Change<D>,
  { room, now, seq }: Pick<Context, "now" | "seq"> & { room: PlanRoom },
): Change<D> {
  const after = applyChange(room, { seq, rows: made.rows });
  if (!currentVisit(room) && !currentVisit(after)) return made;
  return withJobs(made, [...(made.jobs ?? []), rolloutTimer(after, now)]);
}
