import { pool } from "../../lib/db/pool.ts";
import { readRoom } from "../../lib/journal/rooms.ts";
import { planMarkdown } from "../../lib/runbook/write/plan-markdown.ts";
import { Refused } from "../start/say.ts";

/** Prints a plan as Markdown, with how each step went where it ran. */
export async function exportPlan(slug: string): Promise<number> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM "Plan" WHERE slug = $1', [slug]);
  const planId = rows[0]?.id;
  if (!planId) throw new Refused(`There is no plan “${slug}”. The last part of its address is its name.`);
  process.stdout.write(planMarkdown(await readRoom("plan", planId)));
  return 0;
}
