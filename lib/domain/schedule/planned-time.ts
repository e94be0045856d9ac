import type { PlanTime } from "../kernel/fields.ts";
import { idleBetween, type WorkCalendar, workdayAfter } from "./work-calendar.ts";
import { dateAfter, dateIn, instantOf, wallTime } from "./zone-time.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

// A plan is read top to bottom: a clock time this much before the one above it is meant for the next morning.
const overnightMs = 6 * 60 * minuteMs;

/**
 * Where a time stands in the plan: `above` is the instant (epoch ms) of what stands before it, `day` (`2026-11-27`) the date that the phase or
 * step it belongs to names, where one does.
 */
export type TimePlace = { above: number | null; day: string | null };

/** Where nothing stands above it and nothing names its day. */
export const alone: TimePlace = { above: null, day: null };

/** What of a plan says when its times are: the zone its clocks are in, and which days count as working days. */
export type TimeFrame = { zone: string; calendar: WorkCalendar };

/**
 * The instant (epoch ms) a time of the plan means, counted from T0 (epoch ms). A clock time without a date is on the day its phase or parent
 * step names, else on that of T0; and a plan is read top to bottom, so that “00:30” under “22:00” is the night after. Hours away from T0 are
 * real ones; a day, or several, is as many days of the calendar, at the time T0 has.
 */
export function plannedAt(at: PlanTime, t0: number, frame: TimeFrame, { above, day }: TimePlace): number {
  const { zone } = frame;
  if (at.kind === "offset")
    return at.counts || isDays(at.minutes) ? sameClock(t0, dateOf(at, t0, frame), zone) : t0 + at.minutes * minuteMs;
  if (at.kind === "day") return instantOf(dateOf(at, t0, frame), at.time, zone);
  const time = at.kind === "wall" ? at.time : at.start;
  const date = at.date ?? day ?? dateIn(t0, zone);
  const instant = instantOf(date, time, zone);
  if (at.date || above === null || above - instant <= overnightMs) return instant;
  const nights = Math.ceil((above - overnightMs - instant) / dayMs);
  return instantOf(dateAfter(date, nights), time, zone);
}

/** Two days and more, and weeks, are days; a single one is as often “24 hours”. */
const isDays = (minutes: number): boolean => minutes % 1440 === 0 && Math.abs(minutes) >= 2880;

/** How many days from T0’s. */
const daysOf = (at: Counted): number => (at.kind === "day" ? at.days : at.minutes / 1440);
type Counted = PlanTime & { kind: "offset" | "day" };

/** The date such a time is on, T0 being at `t0` (epoch ms). */
const dateOf = (at: Counted, t0: number, { zone, calendar }: TimeFrame): string =>
  at.counts ? workdayAfter(dateIn(t0, zone), daysOf(at), calendar) : dateAfter(dateIn(t0, zone), daysOf(at));

/** On another day at the time of the clock that this moment (epoch ms) has. */
export function sameClock(t0: number, date: string, zone: string): number {
  const { hour, minute } = wallTime(t0, zone);
  const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return instantOf(date, clock, zone) + (((t0 % minuteMs) + minuteMs) % minuteMs);
}

/** When something that begins at `start` (epoch ms) ends: days and weeks end at the time of the clock they began at, hours after as many real ones. */
export const endAfter = (start: number, minutes: number, { zone }: Pick<TimeFrame, "zone">): number =>
  isDays(minutes) ? sameClock(start, dateAfter(dateIn(start, zone), minutes / 1440), zone) : start + minutes * minuteMs;

/** Over what on which nobody works a time that counts working days was moved: `the weekend`; null where it was not. */
export function movedOver(at: PlanTime | null, t0: number, frame: TimeFrame): string | null {
  if (!at || (at.kind !== "offset" && at.kind !== "day") || !at.counts) return null;
  return idleBetween(dateIn(t0, frame.zone), dateOf(at, t0, frame), frame.calendar);
}

/** Whether a time says its day itself: a date, a day counted from T0’s, or an offset. */
export const namesDay = (at: PlanTime): boolean => at.kind === "offset" || at.kind === "day" || at.date !== null;

/** How long a window lasts, in minutes; one that ends before it starts ends on the next day. */
export function windowMinutes(at: PlanTime | null): number | null {
  const [start, end] = at?.kind === "window" ? [at.start, at.end] : at?.kind === "day" ? [at.time, at.end] : [null, null];
  if (start === null || end === null) return null;
  const minutes = minuteOfDay(end) - minuteOfDay(start);
  return minutes < 0 ? minutes + 1440 : minutes;
}

function minuteOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}
