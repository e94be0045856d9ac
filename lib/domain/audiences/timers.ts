import { applyChange } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import { messages } from "../messages/rows.ts";
import { plans } from "../plan/rows.ts";
import type { PlanRoom } from "../room.ts";
import { updates } from "../status-page/rows.ts";
import { graceMs, rhythmOf } from "./rhythm.ts";
import { type Audience, audiences } from "./rows.ts";

/** The timer that asks for an update that did not come; taken away where none is due, or its backup was asked already. */
export function updateTimer(room: PlanRoom, audience: Audience, now: string): Job {
  const key = `update ${audience.id}`;
  const due = rhythmOf(room, audience, Date.parse(now))?.dueAt;
  if (due === undefined || (audience.missedAt !== null && Date.parse(audience.missedAt) >= due)) return { key, at: null };
  const dueAt = new Date(due).toISOString();
  return { key, at: new Date(due + graceMs).toISOString(), verb: "audience.update_missed", input: { audienceId: audience.id, dueAt } };
}

/** What moves when an audience hears from us next. */
const columns: Record<string, readonly string[] | "all"> = {
  [audiences.name]: "all",
  [messages.name]: ["sentAt", "sentTest", "audience"],
  [updates.name]: "all",
  [plans.name]: ["status", "startedAt", "workEndedAt", "zone"],
};

const moves = ({ collection, row }: RowChange): boolean => {
  const watched = columns[collection];
  return watched !== undefined && (watched === "all" || watched.some((column) => column in row));
};

/**
 * The same change with the timers of the audiences that hear from us at another time after it, whoever told them something: a message, an update, an
 * incident that is told, a move of T0. Looks at every change of a plan; most of them move none.
 */
export function withUpdateTimers(room: PlanRoom, made: Change, { now, seq }: Pick<Context, "now" | "seq">): Change {
  if (!made.rows.some(moves)) return made;
  const after = applyChange(room, { seq, rows: made.rows });
  const jobs = Object.values(after.audiences).flatMap((audience) => {
    const before = room.audiences[audience.id];
    const [was, is] = [before ? updateTimer(room, before, now).at : null, updateTimer(after, audience, now)];
    return was === is.at ? [] : [is];
  });
  return jobs.length > 0 ? withJobs(made, [...(made.jobs ?? []), ...jobs]) : made;
}
