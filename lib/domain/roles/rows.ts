import * as z from "zod";
import { id, instant, line, person, prose, source } from "../kernel/fields.ts";

export const roleRow = z.strictObject({
  id,
  planId: id,
  title: line,
  order: z.string(),
  /** The name the document gave, if any: a claim, not an account. */
  namedAs: z.string().nullable(),
  /** What it answers for, and the team it belongs to; empty where nobody said. */
  responsibility: z.string().max(2000),
  team: z.string().max(500),
  holderId: id.nullable(),
  holderName: z.string().nullable(),
  /** Who would take it over. */
  backup: person.nullable(),
  /** Who acts in it while its holder is away. */
  standIn: person.nullable(),
  standInSince: instant.nullable(),
  /** Offered to somebody who has not accepted yet. */
  handover: z.strictObject({ to: person, by: person, at: instant, note: prose.nullable() }).nullable(),
  source: source.nullable(),
  removedAt: instant.nullable(),
});

export type Role = z.infer<typeof roleRow>;
