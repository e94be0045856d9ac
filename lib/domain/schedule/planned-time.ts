import type { PlanTime } from "../kernel/fields.ts";
import { dateAfter, dateIn, instantOf } from "./zone-time.ts";

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

/**
 * The instant (epoch ms) a time of the plan means, counted from T0 (epoch ms). A clock time without a date is on the day its phase or parent
 * step names, else on that of T0; and a plan is read top to bottom, so that “00:30” under “22:00” is the night after.
 */
export function plannedAt(at: PlanTime, t0: number, zone: string, { above, day }: TimePlace): number {
  if (at.kind === "offset") return t0 + at.minutes * minuteMs;
  if (at.kind === "day") return instantOf(dateAfter(dateIn(t0, zone), at.days), at.time, zone);
  const time = at.kind === "wall" ? at.time : at.start;
  const date = at.date ?? day ?? dateIn(t0, zone);
  const instant = instantOf(date, time, zone);
  if (at.date || above === null || above - instant <= overnightMs) return instant;
  const nights = Math.ceil((above - overnightMs - instant) / dayMs);
  return instantOf(dateAfter(date, nights), time, zone);
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
