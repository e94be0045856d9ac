import { applyChange } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { plans } from "../plan/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { steps } from "../steps/rows.ts";
import { type Deliverable, deliverables } from "./rows.ts";
import { dueAt } from "./status.ts";

/** The timer that looks, when something is to be delivered, whether it is there; taken away where there is nothing to look at, or its time has passed. */
export function deliverableTimer(room: PlanRoom, each: Deliverable, now: string): Job {
  const key = `deliverable ${each.id}`;
  const counts = !each.removedAt && each.state === "open" && isUnderWay(room.plan);
  const due = counts ? dueAt(room, each) : null;
  if (due === null || due < now) return { key, at: null };
  return { key, at: due, verb: "deliverable.came_late", input: { deliverableId: each.id, due } };
}

/** What moves the times of deliverables, or says whether they count. A tick does neither. */
const columns: Record<string, readonly string[]> = {
  [plans.name]: ["t0", "zone", "calendar", "status"],
  [phases.name]: ["at", "durationMin", "durationMax", "deadline", "kind", "order", "removedAt"],
  [steps.name]: ["at", "durationMin", "durationMax", "parentId", "phaseId", "order", "removedAt"],
  [deliverables.name]: ["at", "phaseId", "state", "removedAt"],
};
const moves = ({ collection, row }: RowChange): boolean => columns[collection]?.some((column) => column in row) ?? false;

/** The same change with the timers of the deliverables whose time it moves. */
export function withDeliverableTimers(room: PlanRoom, made: Change, { now, seq }: Pick<Context, "now" | "seq">): Change {
  if (!made.rows.some(moves)) return made;
  const after = applyChange(room, { seq, rows: made.rows });
  const jobs = Object.values(after.deliverables).flatMap((each) => {
    const before = room.deliverables[each.id];
    const [was, is] = [before ? deliverableTimer(room, before, now) : null, deliverableTimer(after, each, now)];
    return (was?.at ?? null) === is.at ? [] : [is];
  });
  return jobs.length > 0 ? withJobs(made, [...(made.jobs ?? []), ...jobs]) : made;
}
