import type { DayOff } from "#lib/domain/schedule/work-calendar.ts";
import { mostDaysOff } from "#lib/domain/schedule/work-calendar.ts";
import { dateAfter } from "#lib/domain/schedule/zone-time.ts";

/** The longest calendar that is read, in characters. */
export const longestCalendar = 2_000_000;

/** The days that a calendar names, and how many of its entries name none to take over; or why it cannot be read. */
export type CalendarDays = { ok: true; days: DayOff[]; leftOut: number } | { ok: false; why: string };

/** What is said of a longer one. */
export const tooLarge = { ok: false as const, why: "That calendar is larger than 2 MB. Export only the holidays." };

const mostEntries = 5000;
const yearsAhead = 3;
/** A company's holidays are weeks, not months. */
const longestEntry = 31;

/**
 * Reads the all-day entries of an iCalendar file from `today` (`2026-11-26`) on, those that come back every year for three years. What has a time of the
 * day is an appointment, and nobody's day off.
 */
export async function readCalendar(text: string, today: string): Promise<CalendarDays> {
  if (text.length > longestCalendar) return tooLarge;
  const { default: ical } = await import("ical.js");
  try {
    const parsed: unknown = ical.parse(text.trim());
    // Several calendars in one file are an array of them.
    const roots = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    const entries = roots.flatMap((root) => new ical.Component(root).getAllSubcomponents("vevent")).slice(0, mostEntries);
    const read = entries.map((entry) => datesOf(new ical.Event(entry), today));
    const days = new Map<string, DayOff>();
    for (const day of read.flat()) if (!days.has(day.date)) days.set(day.date, day);
    const sorted = [...days.values()].toSorted((a, b) => a.date.localeCompare(b.date)).slice(0, mostDaysOff);
    return { ok: true, days: sorted, leftOut: read.filter((each) => each.length === 0).length };
  } catch {
    return { ok: false, why: "That is no calendar file. It begins with BEGIN:VCALENDAR; export it as iCalendar (.ics)." };
  }
}

type Entry = InstanceType<typeof import("ical.js")["default"]["Event"]>;

/** The days one entry names; its end is the day after the last. */
function datesOf(entry: Entry, today: string): DayOff[] {
  const { startDate, endDate } = entry;
  if (!startDate?.isDate) return [];
  const first = startDate.toString();
  const length = endDate ? Math.min(longestEntry, Math.max(1, endDate.subtractDate(startDate).toSeconds() / 86_400)) : 1;
  const last = `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`;
  const title = (entry.summary ?? "").replace(/\s+/g, " ").trim().slice(0, 200) || "Day off";
  return startsOf(entry, first, last)
    .flatMap((start) => Array.from({ length }, (_, day) => dateAfter(start, day)))
    .flatMap((date) => (date >= today && date <= last ? [{ date, title }] : []));
}

/** When it begins, and when it comes back. Only what does so yearly is a holiday. */
function startsOf(entry: Entry, first: string, last: string): string[] {
  if (!entry.isRecurring()) return [first];
  const rule = entry.component.getFirstPropertyValue("rrule");
  if (!/FREQ=YEARLY/.test(String(rule))) return [];
  const found: string[] = [];
  const days = entry.iterator();
  for (let next = days.next(); next && found.length < 400; next = days.next()) {
    if (next.toString() > last) break;
    found.push(next.toString());
  }
  return found;
}
