import * as z from "zod";
import { instant, line, zone } from "../domain/kernel/fields.ts";
import { stepVerbs } from "../domain/verbs.ts";

/** What the HTTP API takes, strictly; `docs/api.md` and /api/v1/openapi.json are made of this. */
export const createPlanQuery = z.strictObject({
  t0: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .pipe(instant)
    .optional()
    .meta({ description: "The moment the plan counts from, ISO 8601 with offset. Left out: read from the document, or open." }),
  zone: zone.optional().meta({ description: "IANA time zone, such as Europe/Berlin. Left out: read from the document, or UTC." }),
  title: line.optional(),
  name: line.optional().meta({ description: "File name of the document." }),
});

export const eventsQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .nonnegative()
    .max(2 ** 31 - 1)
    .default(0),
});

export const stepVerbName = z.enum(Object.keys(stepVerbs) as [keyof typeof stepVerbs, ...(keyof typeof stepVerbs)[]]);

export const startBody = z.strictObject({});
