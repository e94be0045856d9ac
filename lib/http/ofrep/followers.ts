import { pool } from "../../db/pool.ts";
import { internal } from "../../failure.ts";
import { perProcess } from "../../per-process.ts";

/** Somebody who asked for a flag: the flag, the token, the instance by its own word, when (epoch ms), and the share it was told. */
export type Poll = { flagId: string; tokenId: string; instance: string; at: number; percent: number };

const flushMs = 1000;
/** More instances than this between two writes are one fleet that names itself anew each time. */
const mostWaiting = 5000;

const waiting = () => perProcess("flag-polls", () => ({ polls: new Map<string, Poll>(), timer: null as NodeJS.Timeout | null }));

/** Remembers who asked; written a second later, together with the others. */
export function notePoll(poll: Poll): void {
  const { polls } = waiting();
  const key = `${poll.flagId} ${poll.tokenId} ${poll.instance}`;
  if (polls.size >= mostWaiting && !polls.has(key)) return;
  polls.set(key, poll);
  waiting().timer ??= setTimeout(() => void writePolls(), flushMs).unref();
}

/** Writes down whoever asked since the last time. */
export async function writePolls(): Promise<void> {
  const kept = waiting();
  const polls = [...kept.polls.values()];
  kept.polls.clear();
  if (kept.timer) clearTimeout(kept.timer);
  kept.timer = null;
  if (polls.length === 0) return;
  const rows = polls.map(({ at, ...poll }) => ({ ...poll, askedAt: new Date(at).toISOString() }));
  await pool()
    .query({
      name: "write-flag-polls",
      text: `INSERT INTO "FlagFollower" ("flagId", "tokenId", instance, "askedAt", percent)
        SELECT p."flagId", p."tokenId", p.instance, p."askedAt", p.percent FROM json_populate_recordset(NULL::"FlagFollower", $1::json) p
        ORDER BY 1, 2, 3
        ON CONFLICT ("flagId", "tokenId", instance) DO UPDATE SET "askedAt" = EXCLUDED."askedAt", percent = EXCLUDED.percent`,
      values: [JSON.stringify(rows)],
    })
    .catch((error: unknown) => internal(error, { polls: polls.length }));
}

export type Follower = { flagId: string; tokenId: string; instance: string; askedAt: Date; percent: number };

/** Who follows flags, newest first; at most 500. */
export async function followersOf(flagIds: readonly string[]): Promise<Follower[]> {
  await writePolls();
  const { rows } = await pool().query<Follower>(
    `SELECT "flagId", "tokenId", instance, "askedAt", percent FROM "FlagFollower" WHERE "flagId" = ANY($1) ORDER BY "askedAt" DESC LIMIT 500`,
    [flagIds],
  );
  return rows;
}
