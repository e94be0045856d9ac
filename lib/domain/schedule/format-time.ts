import type { LengthCounts, PlanTime } from "../kernel/fields.ts";
import { wallTime } from "./zone-time.ts";

/** An instant as epoch ms or ISO 8601. */
export type Instant = number | string;

// Written out: ICU versions differ in “Sep” and “Sept”, and server and browser must agree to the letter.
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const minuteMs = 60_000;
const dayMinutes = 1440;
const two = (n: number) => String(n).padStart(2, "0");

/** Epoch ms of an instant. */
export const msOf = (at: Instant): number => (typeof at === "number" ? at : Date.parse(at));

/** `13:42` in a zone. */
export function clockText(at: Instant, zone: string): string {
  const { hour, minute } = wallTime(msOf(at), zone);
  return `${two(hour)}:${two(minute)}`;
}

/** `13:42:18` in a zone. */
export function secondsText(at: Instant, zone: string): string {
  return `${clockText(at, zone)}:${two(wallTime(msOf(at), zone).second)}`;
}

/** `Thu 26 Nov 2026` in a zone. */
export function dateText(at: Instant, zone: string): string {
  const { year, month, day } = wallTime(msOf(at), zone);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day} ${months[month - 1]} ${year}`;
}

/**
 * A moment beside another that the reader knows, as a rule now: `13:42` on the same day, `27 Nov 13:42` on another, with its year in
 * another one. A time without its day would be read as today's.
 */
export function momentText(at: Instant, zone: string, beside: Instant): string {
  const [there, here] = [wallTime(msOf(at), zone), wallTime(msOf(beside), zone)];
  const clock = clockText(at, zone);
  if (there.year === here.year && there.month === here.month && there.day === here.day) return clock;
  const day = `${there.day} ${months[there.month - 1]}`;
  return there.year === here.year ? `${day} ${clock}` : `${day} ${there.year} ${clock}`;
}

/** From one moment to another: the day of the end is said only where it is another than that of the start. */
export function momentsText(start: Instant, end: Instant, zone: string, beside: Instant): string {
  return `${momentText(start, zone, beside)} – ${momentText(end, zone, start)}`;
}

/** `Thu 26 Nov 2026, 13:42` in a zone. */
export const dateTimeText = (at: Instant, zone: string): string => `${dateText(at, zone)}, ${clockText(at, zone)}`;

/** Time to or since T0: `{ sign: "T−", digits: "00:42:18" }`, from a day on `{ sign: "T+", digits: "1d 02:03:04" }`. */
export function tClock(now: Instant, t0: Instant): { sign: "T−" | "T+"; digits: string } {
  const past = msOf(now) - msOf(t0);
  const seconds = Math.floor(Math.abs(past) / 1000);
  const days = Math.floor(seconds / 86_400);
  const rest = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return { sign: past < 0 ? "T−" : "T+", digits: days > 0 ? `${days}d ${rest}` : rest };
}

/** A length of time in ms as a running clock: `6:12`, `1:02:33`. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A length of time in whole minutes: `8 min`, `1 h 20 min`, `4 h`, `2 d 3 h`. */
export function minutesText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  if (whole < 120 && whole % 60 !== 0) return whole < 60 ? `${whole} min` : `1 h ${whole % 60} min`;
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  if (whole === 0) return "0 min";
  return [days && `${days} d`, hours && `${hours} h`, !days && rest && `${rest} min`].filter(Boolean).join(" ");
}

/** A planned length: `8 min`, `15–20 min`, `3 working days`; null where none is planned. */
export function spanText(min: number | null, max: number | null, counts: LengthCounts = null): string | null {
  const most = max ?? min;
  if (most === null) return null;
  if (counts) return `${min !== null && min < most ? `${min / dayMinutes}–` : ""}${workdaysOf(most)}`;
  return min !== null && min < most && most < 120 ? `${min}–${most} min` : minutesText(most);
}

/** Whole days on which people work: `1 working day`, `3 working days`. */
export const workdaysOf = (minutes: number): string => `${minutes / dayMinutes} working ${minutes === dayMinutes ? "day" : "days"}`;

/** How far off the plan, in minutes: `+12 min`, `−3 min`, `on time`. */
export function driftText(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return "on time";
  return `${whole > 0 ? "+" : "−"}${minutesText(whole)}`;
}

/** How long ago: `now`, `3 s ago`, `5 min ago`, `2 h ago`, `4 d ago`. */
export function agoText(at: Instant, now: Instant): string {
  const past = msOf(now) - msOf(at);
  if (past < 1000) return "now";
  if (past < minuteMs) return `${Math.floor(past / 1000)} s ago`;
  if (past < 60 * minuteMs) return `${Math.floor(past / minuteMs)} min ago`;
  if (past < 48 * 60 * minuteMs) return `${Math.floor(past / (60 * minuteMs))} h ago`;
  return `${Math.floor(past / (24 * 60 * minuteMs))} d ago`;
}

/** A time of the plan in its own words, before it is an instant. */
export function planTimeText(at: PlanTime): string {
  if (at.kind !== "wall" && at.kind !== "window" && at.counts) return workdaysText(at);
  if (at.kind === "offset") return at.minutes === 0 ? "T0" : `T${at.minutes < 0 ? "−" : "+"}${minutesText(at.minutes)}`;
  if (at.kind === "day") return `${dayText(at.days)} ${at.time}${at.end ? `–${at.end}` : ""}`;
  const day = at.date ? `${at.date} ` : "";
  return day + (at.kind === "wall" ? at.time : `${at.start}–${at.end}`);
}

/** `T−3 working days`, `T−3 working days 09:00` */
function workdaysText(at: PlanTime & { kind: "offset" | "day" }): string {
  const days = at.kind === "offset" ? at.minutes / 1440 : at.days;
  const clock = at.kind === "offset" ? "" : ` ${at.time}${at.end ? `–${at.end}` : ""}`;
  return `T${days < 0 ? "−" : "+"}${Math.abs(days)} working ${Math.abs(days) === 1 ? "day" : "days"}${clock}`;
}

/** A day counted from T0’s as documents count: T0’s is day 1, the one before it day −1. */
export const dayText = (days: number): string => `Day ${days < 0 ? `−${-days}` : days + 1}`;
