const dayMs = 24 * 60 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of a zone shows. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

/** Reads the wall clock of an IANA zone at an instant (epoch ms). `month` is 1 to 12. */
export function wallTime(at: number, zone: string): WallTime {
  if (zone === "UTC") return wallTimeInUtc(at);
  const time: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(at)) if (isField(type, time)) time[type] = Number(value);
  return time;
}

/** Needs no format: to make the first one takes a browser longer than anything else of a page's beginning. */
function wallTimeInUtc(at: number): WallTime {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
}

/**
 * The instant (epoch ms) at which the clocks of a zone show this date and time. A time that daylight saving leaves out
 * becomes the first instant after the gap; a time that happens twice becomes its first occurrence.
 */
export function instantOf(date: string, clock: string, zone: string): number {
  const wall = Date.parse(`${date}T${clock}:00Z`);
  const offsets = [offsetAt(wall - dayMs, zone), offsetAt(wall + dayMs, zone)];
  const exact = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(at, zone) === wall);
  if (exact.length > 0) return Math.min(...exact);
  return firstWithOffset(Math.max(...offsets), wall - Math.max(...offsets), wall - Math.min(...offsets), zone);
}

/** The same as ISO 8601; null where that instant is in no year from 1 to 9999, which no field of ours and no database takes. */
export function isoOf(date: string, clock: string, zone: string): string | null {
  const at = new Date(instantOf(date, clock, zone)).toISOString();
  return /^(?!0000)\d{4}-/.test(at) ? at : null;
}

/** The date in a zone at an instant (epoch ms): `2026-11-26`. */
export function dateIn(at: number, zone: string): string {
  const { year, month, day } = wallTime(at, zone);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The date so many days after another: `2026-11-26` and 5 give `2026-12-01`. */
export const dateAfter = (date: string, days: number): string => dateIn(Date.parse(`${date}T12:00Z`) + days * dayMs, "UTC");

/** How far a zone is ahead of UTC at an instant, in ms. */
function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The first instant in (before, after] with this offset, to the second. */
function firstWithOffset(offset: number, before: number, after: number, zone: string): number {
  if (after - before <= 1000) return after;
  const middle = Math.floor((before + after) / 2000) * 1000;
  return offsetAt(middle, zone) === offset ? firstWithOffset(offset, before, middle, zone) : firstWithOffset(offset, middle, after, zone);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const made = new Intl.DateTimeFormat("en-GB", {
    ...numeric,
    timeZone: zone,
    hourCycle: "h23",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  formats.set(zone, made);
  return made;
}

function isField(type: string, time: WallTime): type is keyof WallTime {
  return type in time;
}
