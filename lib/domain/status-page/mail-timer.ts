import { type Change, type Job, withJobs } from "../kernel/verb.ts";
import { updates } from "./rows.ts";

/** The same change with a timer for each update it posts, by which it goes to those who read the status page by mail. */
export function withMailing(made: Change, now: string): Change {
  const posted = made.rows.filter(({ collection, row }) => collection === updates.name && "postedAt" in row);
  if (posted.length === 0) return made;
  return withJobs(made, [...(made.jobs ?? []), ...posted.map(({ id }) => mailTimer(id, now))]);
}

// One mail server is asked for all of them, so one update goes after the other and a slow server keeps nothing else waiting.
const mailTimer = (updateId: string, at: string): Job => ({
  ...{ key: `mail ${updateId}`, at, verb: "update.mailed", queue: "status mail" },
  input: { updateId, mailedTo: 0, failed: 0 },
});
