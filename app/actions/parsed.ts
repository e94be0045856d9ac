import type * as z from "zod";
import { invalid } from "#lib/domain/kernel/errors.ts";
import { requireText } from "#lib/domain/kernel/text.ts";

/** What an action was sent, checked. Throws the first thing that is wrong with it, as a sentence. */
export function parsed<T>(schema: z.ZodType<T>, raw: unknown): T {
  const found = schema.safeParse(raw);
  if (!found.success) throw invalid(found.error.issues[0]?.message ?? "Check what you typed.");
  requireText(found.data);
  return found.data;
}
