import { pool } from "../../lib/db/pool.ts";
import { Refused } from "../start/say.ts";

/** The id of the plan with this slug. Refuses with a sentence where there is none. */
export async function planIdOf(slug: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM "Plan" WHERE slug = $1', [slug]);
  const planId = rows[0]?.id;
  if (!planId) throw new Refused(`There is no plan “${slug}”. The last part of its address is its name.`);
  return planId;
}
