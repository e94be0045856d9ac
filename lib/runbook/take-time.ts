import { type PlanTime, parseTime } from "./parse-time.ts";

/** A leading stretch that could be a time, and what separates it from the words. */
const clock =
  /^[[(]?(\d{1,2}(?::\d{2}|h\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:UTC|GMT|Uhr)\b)?(?:\s*[-–—]\s*\d{1,2}(?::\d{2}|h\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:UTC|GMT|Uhr)\b)?)?)[\])]?(?:\s*[-–—:|·]+\s+|\s+|$)/i;
const counted =
  /^[[(]?([TDJ]\s?[-–−+]\s?\d{1,4}(?:\s*(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|Tage?|jours?|días?)\b)?|T0\b)[\])]?(?:\s*[-–—:|·]+\s*|\s+|$)/i;
const away = /^(\d+\s*\p{L}+\s+(?:before|prior|after))\s*(?:[-–—:|·]+\s*|$)/iu;

/** Splits a leading time off a title: `1:00 PM - Announce` → 13:00 and “Announce”. Null where the title starts otherwise. */
export function takeTime(text: string, year: string | null): { at: PlanTime; rest: string } | null {
  for (const pattern of [counted, clock, away]) {
    const match = pattern.exec(text);
    const at = match && parseTime(match[1] ?? "", year);
    if (match && at) return { at, rest: text.slice(match[0].length) };
  }
  return null;
}
