import { applyChange } from "../kernel/change.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { graceMs, rhythmOf } from "./rhythm.ts";
import type { Audience } from "./rows.ts";

/** The timer that asks for an update that did not come; taken away where none is due, or its backup was asked already. */
export function updateTimer(room: PlanRoom, audience: Audience, now: string): Job {
  const key = `update ${audience.id}`;
  const due = rhythmOf(room, audience, Date.parse(now))?.dueAt;
  if (due === undefined || (audience.missedAt !== null && Date.parse(audience.missedAt) >= due)) return { key, at: null };
  const dueAt = new Date(due).toISOString();
  return { key, at: new Date(due + graceMs).toISOString(), verb: "audience.update_missed", input: { audienceId: audience.id, dueAt } };
}

/** The same change with the timers of every audience as it is after it. */
export function withUpdateTimers<D extends Record<string, unknown>>(
  made: Change<D>,
  { room, now, seq }: Pick<Context, "now" | "seq"> & { room: PlanRoom },
): Change<D> {
  const after = applyChange(room, { seq, rows: made.rows });
  // Also those that had a rhythm before: their timer is taken away.
  const timed = Object.values(after.audiences).filter(
    ({ id, everyMinutes }) => everyMinutes !== null || (room.audiences[id]?.everyMinutes ?? null) !== null,
  );
  return timed.length > 0 ? withJobs(made, [...(made.jobs ?? []), ...timed.map((audience) => updateTimer(after, audience, now))]) : made;
}
