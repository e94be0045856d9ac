import { kind } from "../kernel/collection.ts";
import { dateAfter } from "./zone-time.ts";

/** So many days off a calendar has room for: thirty years of public holidays. */
export const mostDaysOff = 500;

/** Days of the week on which people work; 1 is Monday. */
export const workingWeek = kind(({ z }) =>
  z
    .array(z.int().min(1).max(7))
    .min(1, "has at least one working day")
    .max(7)
    .refine((days) => new Set(days).size === days.length, "names each day once"),
);
/** A day on which nobody works though its weekday says so, and why. */
export const dayOff = kind(({ z, date }) => z.strictObject({ date, title: z.string().trim().min(1, "needs a name").max(200) }));
/** Which days count as working days. */
export const workCalendar = kind((fields) =>
  fields.z.strictObject({ week: workingWeek(fields), daysOff: fields.z.array(dayOff(fields)).max(mostDaysOff) }),
);

export type DayOff = { date: string; title: string };
export type WorkCalendar = { week: number[]; daysOff: DayOff[] };

/** Monday to Friday, and no holidays: where nobody said anything else. */
export const usualCalendar: WorkCalendar = { week: [1, 2, 3, 4, 5], daysOff: [] };

const dayMs = 86_400_000;
/** Days since 1970, which was on a Thursday. */
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00Z`) / dayMs);
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const offs = new WeakMap<WorkCalendar, ReadonlySet<number>>();

function daysOffOf(calendar: WorkCalendar): ReadonlySet<number> {
  const known = offs.get(calendar);
  if (known) return known;
  const made = new Set(calendar.daysOff.map(({ date }) => dayNumber(date)));
  offs.set(calendar, made);
  return made;
}

/** Whether people work on a date. */
export function isWorkday(date: string, calendar: WorkCalendar): boolean {
  const day = dayNumber(date);
  return calendar.week.includes(weekdayOf(day)) && !daysOffOf(calendar).has(day);
}

/** A date itself where people work on it, or the next one on which they do. */
export const workdayFrom = (date: string, calendar: WorkCalendar): string =>
  isWorkday(date, calendar) ? date : workdayAfter(date, 1, calendar);

/**
 * The date so many working days after another, or before it: one working day before a Monday, and before a Sunday, is Friday. Nought is the
 * day itself, whatever day that is.
 */
export function workdayAfter(date: string, count: number, calendar: WorkCalendar): string {
  const off = daysOffOf(calendar);
  const from = dayNumber(date);
  const step = Math.sign(count);
  let away = 0;
  for (let left = Math.abs(count); left > 0; ) {
    away += step;
    const day = from + away;
    if (calendar.week.includes(weekdayOf(day)) && !off.has(day)) left -= 1;
  }
  return dateAfter(date, away);
}

/**
 * What lies between two dates on which nobody works, in words: `the weekend`, `Christmas Day`, `2 weekends and 3 days off`. Null where nothing
 * does.
 */
export function idleBetween(one: string, other: string, calendar: WorkCalendar): string | null {
  const [from, to] = [one, other].map(dayNumber).toSorted((a, b) => a - b) as [number, number];
  const isFree = (day: number) => !calendar.week.includes(weekdayOf(day));
  let weekends = 0;
  for (let day = from + 1; day < to; day++) if (isFree(day) && !(isFree(day - 1) && day - 1 > from)) weekends += 1;
  const named = calendar.daysOff.filter(({ date }) => {
    const day = dayNumber(date);
    return from < day && day < to && !isFree(day);
  });
  const days = named.length > 2 ? [`${named.length} days off`] : named.map(({ title }) => title);
  const said = [...(weekends === 0 ? [] : [weekends === 1 ? "the weekend" : `${weekends} weekends`]), ...days];
  return said.length === 0 ? null : said.length === 1 ? (said[0] ?? null) : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}

const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** `Mon–Fri`, `Sun–Thu`, `Mon, Wed, Fri`. */
export function weekText(week: readonly number[]): string {
  const sorted = week.toSorted((a, b) => a - b);
  if (sorted.length === 7) return "every day";
  // A week may run over its end: Sunday to Thursday.
  const begins = sorted.filter((day) => !week.includes(day === 1 ? 7 : day - 1));
  const [first = 1] = begins;
  const name = (day: number) => names[(day - 1) % 7] ?? "";
  return begins.length === 1 && sorted.length > 2 ? `${name(first)}–${name(first + sorted.length - 1)}` : sorted.map(name).join(", ");
}

/** `Mon–Fri, 12 days off` */
export const calendarText = ({ week, daysOff }: WorkCalendar): string =>
  `${weekText(week)}${daysOff.length === 0 ? "" : daysOff.length === 1 ? ", 1 day off" : `, ${daysOff.length} days off`}`;

/** Whether two calendars say the same. */
export const isSameCalendar = (one: WorkCalendar, other: WorkCalendar): boolean =>
  one.week.toSorted().join() === other.week.toSorted().join() && listed(one.daysOff) === listed(other.daysOff);

const listed = (days: readonly DayOff[]): string =>
  days
    .map(({ date, title }) => `${date} ${title}`)
    .toSorted()
    .join("\n");
