import type { LengthCounts } from "../kernel/fields.ts";
import { endAfter, sameClock, type TimeFrame } from "./planned-time.ts";
import { workdayAfter } from "./work-calendar.ts";
import { dateIn } from "./zone-time.ts";

const minuteMs = 60_000;
const dayMinutes = 1440;

/** How long something takes: days on which people work, and minutes besides. */
export type Long = { workdays: number; minutes: number };

/** A length as rows say it. */
export const longOf = (minutes: number, counts: LengthCounts): Long =>
  counts ? { workdays: Math.round(minutes / dayMinutes), minutes: 0 } : { workdays: 0, minutes };

/** All of them, one after the other. */
export const allOf = (lengths: readonly Long[]): Long => ({
  workdays: lengths.reduce((sum, { workdays }) => sum + workdays, 0),
  minutes: lengths.reduce((sum, { minutes }) => sum + minutes, 0),
});

/** About how many minutes that is, where nobody knows when it begins. */
export const roughMinutes = ({ workdays, minutes }: Long): number => workdays * dayMinutes + minutes;

/**
 * When what begins at `start` (epoch ms) ends. Three working days from a Friday morning are over on Wednesday morning; a part of such a day is as
 * much of 24 hours.
 */
export function endOf(start: number, { workdays, minutes }: Long, frame: TimeFrame): number {
  if (workdays <= 0) return start + minutes * minuteMs;
  const days = Math.floor(workdays);
  return afterWorkdays(start, days, frame) + Math.round((workdays - days) * dayMinutes + minutes) * minuteMs;
}

/** The same for a whole phase, whose days and weeks end at the time of the clock they began at. */
export const endOfPhase = (start: number, { workdays, minutes }: Long, frame: TimeFrame): number =>
  endAfter(afterWorkdays(start, workdays, frame), minutes, frame);

/** When what ends at `end` (epoch ms) begins. */
export const startBefore = (end: number, { workdays, minutes }: Long, frame: TimeFrame): number =>
  afterWorkdays(end - minutes * minuteMs, -workdays, frame);

const afterWorkdays = (at: number, days: number, { zone, calendar }: TimeFrame): number =>
  days === 0 ? at : sameClock(at, workdayAfter(dateIn(at, zone), days, calendar), zone);
