import * as z from "zod";
import { id, instant, person, prose } from "../kernel/fields.ts";

/** The whole deployment on hold. */
export const holdRow = z.strictObject({
  id,
  planId: id,
  reason: prose,
  heldAt: instant,
  heldBy: person,
  resumedAt: instant.nullable(),
  resumedBy: person.nullable(),
  note: prose.nullable(),
});

export type Hold = z.infer<typeof holdRow>;
