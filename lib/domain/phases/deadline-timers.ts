import { applyChange } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { all } from "../kernel/room.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { allows } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { deadlineOf } from "../schedule/burn-down.ts";
import { type Phase, phases } from "./rows.ts";

/** The timer that looks, when a phase must be done, whether it is; taken away where there is nothing to look at, or it has passed. */
export function deadlineTimer(room: PlanRoom, phase: Phase, now: string): Job {
  const key = `deadline ${phase.id}`;
  const counts = !phase.removedAt && phase.kind !== "rollback" && allows[room.plan.status].late;
  const at = counts ? deadlineOf(room, phase) : null;
  if (at === null || at < Date.parse(now)) return { key, at: null };
  const deadline = new Date(at).toISOString();
  return { key, at: deadline, verb: "phase.deadline_passed", input: { phaseId: phase.id, deadline } };
}

/** The timers of all deadlines as they stand. */
export const deadlineTimers = (room: PlanRoom, now: string): Job[] =>
  all(room, phases).flatMap((phase) => (phase.deadline ? [deadlineTimer(room, phase, now)] : []));

/** What moves deadlines, or says whether they count. */
const columns: Record<string, readonly string[]> = {
  [plans.name]: ["t0", "zone", "status"],
  [phases.name]: ["deadline", "kind", "removedAt"],
};
const moves = ({ collection, row }: RowChange): boolean => columns[collection]?.some((column) => column in row) ?? false;

/** The same change with the timers of the deadlines it moves. */
export function withDeadlineTimers(room: PlanRoom, made: Change, { now, seq }: Pick<Context, "now" | "seq">): Change {
  if (!made.rows.some(moves)) return made;
  const after = applyChange(room, { seq, rows: made.rows });
  const jobs = Object.values(after.phases).flatMap((phase) => {
    const before = room.phases[phase.id];
    if (!phase.deadline && !before?.deadline) return [];
    const [was, is] = [before ? deadlineTimer(room, before, now) : null, deadlineTimer(after, phase, now)];
    return (was?.at ?? null) === is.at ? [] : [is];
  });
  return jobs.length > 0 ? withJobs(made, [...(made.jobs ?? []), ...jobs]) : made;
}
