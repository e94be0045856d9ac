import * as z from "zod";
import { id, instant } from "../../../domain/kernel/fields.ts";
import type { SlotState } from "../../../domain/watches/slots.ts";

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
  fixed: z
    .boolean()
    .meta({ description: "False before its phase has begun: the time is the planned one, and goes along with the forecast." }),
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
