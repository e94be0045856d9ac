import type { LengthCounts } from "../kernel/fields.ts";
import { type Refusal, refuse } from "../kernel/verb.ts";

type Said = { durationMin: number | null; durationMax: number | null; lengthCounts: LengthCounts };

/** Why a length is none: working days are counted whole. Null where it is one. */
export const partOfDay = ({ durationMin, durationMax, lengthCounts }: Said): Refusal | null =>
  lengthCounts && [durationMin, durationMax].some((minutes) => minutes !== null && (minutes % 1440 !== 0 || minutes === 0))
    ? refuse("part-of-day", "Working days are counted whole: give a number of days, or say the length in minutes.", "invalid")
    : null;
