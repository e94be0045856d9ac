import { pool } from "../db/pool.ts";
import { timersOf } from "../domain/timers.ts";
import { copyOf } from "../journal/rooms.ts";
import { setTimers } from "../journal/store.ts";

/** Gives plans from before there were timers theirs. Where a plan changes meanwhile, its change has set them itself. */
export async function setTimersOfOldPlans(now: string): Promise<number> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT p.id FROM "Plan" p WHERE p.status IN ('draft', 'ready') AND p.t0 > $1
      AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = p.id || ':t0')`,
    [now],
  );
  let set = 0;
  for (const { id } of rows) {
    const room = (await copyOf(id))?.room;
    if (room?.kind === "plan" && (await setTimers(pool(), room, timersOf(room, now)))) set += 1;
  }
  return set;
}
