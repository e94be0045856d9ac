import { afterQuiet } from "../audiences/after-quiet.ts";
import { applyChange } from "../kernel/change.ts";
import { type Change, type Context, type Job, withJobs } from "../kernel/verb.ts";
import { messages } from "../messages/rows.ts";
import { plans } from "../plan/rows.ts";
import type { PlanRoom } from "../room.ts";
import { toTellAnew } from "./invitation.ts";

/** What is changed several times in a row is told once. */
const restMs = 60_000;

/** The same change with the timers that tell calendars of a meeting that moved, or is not held. Looks at every change of a plan; most of them move none. */
export function withMeetingTimers(room: PlanRoom, made: Change, { now, seq }: Pick<Context, "now" | "seq">): Change {
  const moving = made.rows.some(({ collection }) => collection === messages.name || collection === plans.name);
  const invited = moving ? Object.values(room.messages).filter((message) => message.invited && !message.heldAt) : [];
  if (invited.length === 0) return made;
  const after = applyChange(room, { seq, rows: made.rows });
  const at = Date.parse(now);
  const jobs = invited.flatMap(({ id }): Job[] => {
    const [was, is] = [room, after].map((each) => {
      const message = each.messages[id];
      return message ? toTellAnew(each, message, at) : null;
    });
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const message = after.messages[id];
    const key = `meeting ${id}`;
    if (!is || !message) return [{ key, at: null }];
    const rested = at + restMs;
    const quiet = afterQuiet(after, message, rested);
    // Whoever sleeps is told before they would come for nothing.
    const told = quiet < Math.min(Date.parse(is.from), Date.parse(message.invited?.from ?? is.from)) ? quiet : rested;
    return [{ key, at: new Date(told).toISOString(), verb: "meeting.moved", input: { messageId: id } }];
  });
  return jobs.length > 0 ? withJobs(made, [...(made.jobs ?? []), ...jobs]) : made;
}
