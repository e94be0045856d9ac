import * as z from "zod";
import { id, instant, line, zone } from "../domain/kernel/fields.ts";
import { stepVerbs } from "../domain/verbs.ts";
import type { SlotState } from "../domain/watches/slots.ts";

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

const slotStates = ["upcoming", "due", "late", "missed", "fine", "not-fine"] as const satisfies readonly SlotState[];

export const slotsQuery = z.strictObject({
  watch: id.optional().meta({ description: "Only this check; at most 500 of its times." }),
  state: z.enum(slotStates).optional(),
  after: z.coerce.number().int().nonnegative().max(10_000_000).optional().meta({
    description: "Only times behind this number. Left out: the newest whose time has come, and some to come.",
  }),
});
export type SlotsQuery = z.infer<typeof slotsQuery>;

/** One time at which something is looked at. */
export const slotAnswer = z.strictObject({
  id: z.string().meta({ description: "For POST …/slots/:id/done." }),
  watchId: id,
  watch: z.string(),
  slot: z.int().positive().meta({ description: "1 for the first time." }),
  dueAt: instant.nullable().meta({ description: "Null while the plan is on hold before it." }),
  state: z.enum(slotStates),
  lateMinutes: z.int().nonnegative(),
  reading: z.string().nullable(),
  unit: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: instant.nullable().meta({ description: "When somebody looked." }),
  receivedAt: instant.nullable().meta({ description: "When that came here, where it was later." }),
});
export type SlotAnswer = z.infer<typeof slotAnswer>;

export const slotDoneBody = z.strictObject({
  reading: z
    .union([z.string().max(200), z.number()])
    .transform(String)
    .optional()
    .meta({ description: "A number or words." }),
  note: z.string().max(4000).optional(),
  fine: z.boolean().default(true).meta({ description: "False takes a note that says what is not fine." }),
});
