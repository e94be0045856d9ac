import type { PlanTime } from "../kernel/fields.ts";
import { dateAfter, dateIn, instantOf } from "./zoned-time.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

// A plan is read top to bottom: a clock time this much before the one above it is meant for the next morning.
const overnightMs = 6 * 60 * minuteMs;

/**
 * The instant (epoch ms) a time of the plan means, counted from T0 (epoch ms). `above` is the instant of what stands before
 * it in the plan, so that “00:30” under “22:00” is the night after.
 */
export function plannedAt(at: PlanTime, t0: number, zone: string, above: number | null): number {
  if (at.kind === "offset") return t0 + at.minutes * minuteMs;
  if (at.kind === "day") return instantOf(dateAfter(dateIn(t0, zone), at.days), at.time, zone);
  const time = at.kind === "wall" ? at.time : at.start;
  const day = dateIn(t0, zone);
  const instant = instantOf(at.date ?? day, time, zone);
  if (at.date || above === null || above - instant <= overnightMs) return instant;
  const nights = Math.ceil((above - overnightMs - instant) / dayMs);
  return instantOf(dateAfter(day, nights), time, zone);
}

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
