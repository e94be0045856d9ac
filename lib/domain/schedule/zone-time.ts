import "#temporal";

/** What a clock on the wall of a zone shows. `month` is 1 to 12. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

/** Reads the wall clock of an IANA zone at an instant (epoch ms). */
export function wallTime(at: number, zone: string): WallTime {
  const shown = new Date(at + aheadAt(at, zone));
  return {
    ...{ year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() },
    ...{ hour: shown.getUTCHours(), minute: shown.getUTCMinutes(), second: shown.getUTCSeconds() },
  };
}

/**
 * The instant (epoch ms) at which the clocks of a zone show this date and time. A time that daylight saving leaves out
 * becomes the first instant after the gap; a time that happens twice becomes its first occurrence.
 */
export function instantOf(date: string, clock: string, zone: string): number {
  const asked = Temporal.PlainDateTime.from(`${date}T${clock}`);
  const found = asked.toZonedDateTime(zone, { disambiguation: "earlier" });
  // What Temporal gives for a time in a gap is as long before the gap as the time is within it.
  const isThere = found.toPlainDateTime().equals(asked);
  return (isThere ? found : (found.getTimeZoneTransition("next") ?? asked.toZonedDateTime(zone))).epochMilliseconds;
}

/** The same as ISO 8601; null where that instant is in no year from 1 to 9999, which no field of ours and no database takes. */
export function isoOf(date: string, clock: string, zone: string): string | null {
  const at = new Date(instantOf(date, clock, zone)).toISOString();
  return /^(?!0000)\d{4}-/.test(at) ? at : null;
}

/** The date in a zone at an instant (epoch ms): `2026-11-26`. */
export const dateIn = (at: number, zone: string): string => new Date(at + aheadAt(at, zone)).toISOString().slice(0, -14);

/** The date so many days after another: `2026-11-26` and 5 give `2026-12-01`. */
export const dateAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** The same day of the next month; the last one where it has none. */
export const monthAfter = (date: string): string => Temporal.PlainDate.from(date).add({ months: 1 }).toString();

const quarterMs = 15 * 60_000;
const mostKept = 4000;
/** Since then clocks change at a quarter of an hour of UTC, everywhere. */
const sinceQuarters = Date.UTC(1973, 0);
const kept = new Map<string, number>();

/** The zone of this machine. (Intl would make a whole format for it, which takes a phone longer than drawing what shows it.) */
export const zoneHere = (): string => Temporal.Now.timeZoneId();

/** How far a zone is ahead of UTC at an instant, in ms. A page shows thousands of times, most of them in a few hours: what Temporal says of a quarter of an hour is kept. */
function aheadAt(at: number, zone: string): number {
  if (zone === "UTC") return 0;
  if (!(at >= sinceQuarters)) return askedAhead(at, zone);
  const key = `${zone} ${Math.floor(at / quarterMs)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const ahead = askedAhead(at, zone);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, ahead);
  return ahead;
}

const askedAhead = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;

/** What is odd about a time of the clock on a day: daylight saving leaves it out, or it happens twice. */
export function oddityOf(date: string, clock: string, zone: string): "left-out" | "twice" | null {
  const asked = Temporal.PlainDateTime.from(`${date}T${clock}`);
  const first = asked.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (first.epochMilliseconds === asked.toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds) return null;
  return first.toPlainDateTime().equals(asked) ? "twice" : "left-out";
}
