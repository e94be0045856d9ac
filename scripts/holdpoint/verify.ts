import { pool } from "../../lib/db/pool.ts";
import { verifyRoom } from "../../lib/journal/replay.ts";
import { planIdOf } from "./plan-id.ts";

/** Checks a plan's record and says what it found. 0 where it holds (and ends in `head`, if given), 1 with the first event that does not. */
export async function verifyPlan(slug: string, head?: string): Promise<number> {
  const verdict = await verifyRoom(pool(), await planIdOf(slug));
  if (!verdict.ok) {
    console.error(`${slug}: does not hold at event ${verdict.seq}: ${verdict.problem}`);
    return 1;
  }
  console.log(`${slug}: ${verdict.events} events, chain whole, rows as the journal says\nhead ${verdict.head}`);
  if (head === undefined || head === verdict.head) return 0;
  console.error(`${slug}: that is not the head you gave, ${head}`);
  return 1;
}
