import type { Context } from "../kernel/verb.ts";
import type { Plan } from "./rows.ts";
import { isUnderWay } from "./statuses.ts";

/** What an edit adds to the plan's row: its author, and while it is under way a new revision of the plan of record. */
export function revised(plan: Plan, { actor }: Context): Partial<Plan> {
  const authors = plan.authors.includes(actor.userId) ? plan.authors : [...plan.authors, actor.userId];
  return { authors, revision: isUnderWay(plan) ? plan.revision + 1 : plan.revision };
}
