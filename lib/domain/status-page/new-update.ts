import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Context, me } from "../kernel/verb.ts";
import { updates } from "./rows.ts";

/** The row of an update that stakeholders read from now on. */
export function newUpdate(planId: string, headline: string, context: Context, body?: string): RowChange {
  const [id, postedBy] = [context.newId(), me(context)];
  const words = { id, planId, headline, body: body?.trim() || null };
  return set(updates, id, { ...words, postedAt: context.now, postedBy, withdrawnAt: null, mailedTo: null, mailsFailed: null });
}
