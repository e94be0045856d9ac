import { readRoom } from "../../lib/journal/rooms.ts";
import { planMarkdown } from "../../lib/runbook/write/plan-markdown.ts";
import { planIdOf } from "./plan-id.ts";

/** Prints a plan as Markdown, with how each step went where it ran. */
export async function exportPlan(slug: string): Promise<number> {
  process.stdout.write(planMarkdown(await readRoom("plan", await planIdOf(slug))));
  return 0;
}
