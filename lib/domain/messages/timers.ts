import { afterQuiet } from "../audiences/after-quiet.ts";
import { graceMs } from "../audiences/rhythm.ts";
import { audiences } from "../audiences/rows.ts";
import { decisions } from "../gates/rows.ts";
import { incidents } from "../incidents/rows.ts";
import { applyChange } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { plans } from "../plan/rows.ts";
import { rollbackDecisions } from "../rollback/rows.ts";
import type { PlanRoom } from "../room.ts";
import { stageVisits } from "../stages/rows.ts";
import { updates } from "../status-page/rows.ts";
import { steps } from "../steps/rows.ts";
import { type Message, messages } from "./rows.ts";
import { isOff, messageDueAt } from "./written.ts";

/** When a message is due (ISO), as far as anybody is still to send it. */
export function openDueAt(room: PlanRoom, message: Message): string | null {
  if (message.sentAt || message.skippedAt || message.removedAt || isOff(room)) return null;
  const due = messageDueAt(room, message);
  return due === null ? null : iso(due);
}

/** From when on (epoch ms) a message that is due is sent or asked for: what leaves by itself waits for the end of quiet hours. */
export const leavesAt = (room: PlanRoom, message: Message, dueAt: string): number =>
  message.auto ? afterQuiet(room, message, Date.parse(dueAt)) : Date.parse(dueAt);

/** Whoever has a message in hand has so long before its backup is asked. */
const takenMs = 15 * 60_000;

/** From when on (epoch ms) a message that has not left is missed, and its backup asked. */
export function missedFrom(room: PlanRoom, message: Message, dueAt: string): number {
  const from = leavesAt(room, message, dueAt) + graceMs;
  return message.takenFor === dueAt && message.takenAt ? Math.max(from, Date.parse(message.takenAt) + takenMs) : from;
}

/** The timer of a message: first the one that sends it or asks its owner, then the one that asks the backup; taken away where none is left. */
export function messageTimer(room: PlanRoom, message: Message): Job {
  const key = `message ${message.id}`;
  const dueAt = openDueAt(room, message);
  if (dueAt === null) return { key, at: null };
  const input = { messageId: message.id, dueAt };
  const leaves = leavesAt(room, message, dueAt);
  if (message.cameDueAt !== dueAt) return { key, at: iso(leaves), verb: "message.came_due", input };
  if (message.missedAt !== dueAt) return { key, at: iso(missedFrom(room, message, dueAt)), verb: "message.missed", input };
  return { key, at: null };
}

/**
 * The timer as it is set at `now`. What happened is due from the moment somebody said so; a time that had passed before it was known
 * is shown as overdue, and neither leaves nor asks anybody by itself.
 */
export function timerToSet(room: PlanRoom, message: Message, now: string): Job {
  const job = messageTimer(room, message);
  if (job.at === null || job.at >= now) return job;
  return message.milestone ? { ...job, at: now } : { key: job.key, at: null };
}

/** What moves when messages are due. */
const columns: Record<string, readonly string[] | "all"> = {
  [messages.name]: "all",
  [plans.name]: ["t0", "zone", "calendar", "status", "startedAt", "workEndedAt", "endedAt"],
  [audiences.name]: ["title", "reach", "quietFrom", "quietTo", "removedAt"],
  [decisions.name]: "all",
  [rollbackDecisions.name]: "all",
  [stageVisits.name]: "all",
  [incidents.name]: ["openedAt"],
  [updates.name]: ["postedAt"],
  [steps.name]: ["status", "phaseId", "parentId", "finishedAt", "removedAt"],
  [phases.name]: ["removedAt"],
};

const moves = ({ collection, row }: RowChange): boolean => {
  const watched = columns[collection];
  return watched !== undefined && (watched === "all" || watched.some((column) => column in row));
};

/** The same change with the timers of messages whose time it moves. Looks at every change of a plan; most of them move none. */
export function withMessageTimers(room: PlanRoom, made: Change, { now, seq }: Pick<Context, "now" | "seq">): Change {
  const moving = made.rows.filter(moves);
  if (moving.length === 0) return made;
  const touched = new Set(moving.map(({ collection }) => collection));
  const waits = (message: Message) => message.milestone?.kind === "phase";
  const known = Object.values(room.messages);
  const onlyWork = [...touched].every((name) => name === steps.name || name === phases.name);
  if (!touched.has(messages.name) && !known.some(onlyWork ? waits : () => true)) return made;
  const after = applyChange(room, { seq, rows: made.rows });
  const jobs = Object.values(after.messages)
    .filter((message) => !onlyWork || waits(message))
    .flatMap((message) => {
      const before = room.messages[message.id];
      const [was, is] = [before ? messageTimer(room, before) : null, messageTimer(after, message)];
      return same(was, is) ? [] : [timerToSet(after, message, now)];
    });
  return jobs.length > 0 ? withJobs(made, [...(made.jobs ?? []), ...jobs]) : made;
}

const same = (was: Job | null, is: Job): boolean =>
  was === null ? is.at === null : was.at === is.at && (was.at === null || is.at === null || was.verb === is.verb);

const iso = (at: number): string => new Date(at).toISOString();
