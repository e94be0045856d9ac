import * as z from "zod";
import { id, instant, person, prose, source } from "../kernel/fields.ts";

export const noteRow = z.strictObject({
  id,
  planId: id,
  phaseId: id.nullable(),
  stepId: id.nullable(),
  /** `document`: Markdown kept from the import. `comment`: what a person said. */
  kind: z.enum(["document", "comment"]),
  text: prose,
  order: z.string(),
  author: person.nullable(),
  createdAt: instant,
  source: source.nullable(),
  removedAt: instant.nullable(),
});

export type Note = z.infer<typeof noteRow>;
