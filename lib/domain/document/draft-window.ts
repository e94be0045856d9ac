import * as z from "zod";
import { kind } from "../kernel/collection.ts";
import { clock, date } from "../kernel/fields.ts";
import type { PlanWindow } from "../plan/rows.ts";
import { clockText } from "../schedule/format-time.ts";
import { dateAfter, dateIn, isoOf } from "../schedule/zone-time.ts";

/** The window of the work as a document says it: clock times, with their days where it names them, and the line it stands in. */
export const draftWindow = kind(() =>
  z.strictObject({
    start: clock,
    end: clock,
    date: date.nullable(),
    endDate: date.nullable(),
    published: z.boolean(),
    line: z.int().positive(),
  }),
);
export type DraftWindow = z.infer<ReturnType<typeof draftWindow>>;

/**
 * The window as the plan has it. Where it names no day it is on the one on which the clock of the plan starts (`t0`), or on the day of the document (`day`); null
 * where neither is known, or it would end before it begins.
 */
export function windowOfDraft(
  said: DraftWindow | null | undefined,
  { t0, day, zone }: { t0: string | null; day: string | null; zone: string },
): PlanWindow | null {
  if (!said) return null;
  const overnight = said.end <= said.start;
  // Work that begins at 00:30 in a window from 22:00 to 02:00 begins in the second half of its night.
  const lateAtNight = overnight && t0 !== null && clockText(t0, zone) < said.end;
  const ofT0 = t0 === null ? day : dateAfter(dateIn(Date.parse(t0), zone), lateAtNight ? -1 : 0);
  const opens = said.date ?? ofT0;
  if (opens === null) return null;
  const [start, end] = [isoOf(opens, said.start, zone), isoOf(said.endDate ?? (overnight ? dateAfter(opens, 1) : opens), said.end, zone)];
  return start !== null && end !== null && start < end ? { start, end, published: said.published } : null;
}
