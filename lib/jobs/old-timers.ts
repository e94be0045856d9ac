import { pool } from "../db/pool.ts";
import { timersOf } from "../domain/timers.ts";
import { copyOf } from "../journal/rooms.ts";
import { setTimers } from "../journal/store.ts";

/**
 * Gives plans from before there were timers theirs: that of T0 before the start, those of deadlines also where the plan runs already. Where a plan changes
 * meanwhile, its change has set them itself; what is set already stays as it is.
 */
export async function setTimersOfOldPlans(now: string): Promise<number> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT p.id FROM "Plan" p WHERE p.status IN ('draft', 'ready') AND p.t0 > $1
      AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = p.id || ':t0')
    UNION SELECT p.id FROM "Plan" p JOIN "Phase" f ON f."planId" = p.id
      WHERE p."startedAt" IS NOT NULL AND p."endedAt" IS NULL AND f.deadline IS NOT NULL AND f."removedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = p.id || ':deadline ' || f.id)`,
    [now],
  );
  let set = 0;
  for (const { id } of rows) {
    const room = (await copyOf(id))?.room;
    if (room?.kind !== "plan") continue;
    const standing = await keysOf(id);
    const missing = timersOf(room, now).filter(({ key }) => !standing.has(`${id}:${key}`));
    if (missing.length > 0 && (await setTimers(pool(), room, missing))) set += 1;
  }
  return set;
}

/** The timers of a room that are set. */
async function keysOf(roomId: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool().query<{ key: string }>("SELECT key FROM graphile_worker.jobs WHERE starts_with(key, $1)", [`${roomId}:`]);
  return new Set(rows.map(({ key }) => key));
}
