import { dateIn, instantOf } from "#lib/domain/schedule/zone-time.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** The next time a clock in `zone` shows this (“14:05”), after `now` (epoch ms), as an instant; null for an empty field. */
export function nextClock(clock: string, zone: string, now: number): string | null {
  if (!clock) return null;
  const today = instantOf(dateIn(now, zone), clock, zone);
  return new Date(today > now ? today : instantOf(dateIn(now + dayMs, zone), clock, zone)).toISOString();
}
