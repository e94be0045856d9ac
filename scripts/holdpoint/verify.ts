import { pool } from "../../lib/db/pool.ts";
import { verifyRoom } from "../../lib/journal/replay.ts";
import { Refused } from "../start/say.ts";

/** Checks a plan's record and says what it found. 0 where it holds, 1 with the first event that does not. */
export async function verifyPlan(slug: string): Promise<number> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM "Plan" WHERE slug = $1', [slug]);
  const planId = rows[0]?.id;
  if (!planId) throw new Refused(`There is no plan “${slug}”. The last part of its address is its name.`);
  const verdict = await verifyRoom(pool(), planId);
  if (verdict.ok) {
    console.log(`${slug}: ${verdict.events} events, chain whole, rows as the journal says\nhead ${verdict.head}`);
    return 0;
  }
  console.error(`${slug}: does not hold at event ${verdict.seq}: ${verdict.problem}`);
  return 1;
}
