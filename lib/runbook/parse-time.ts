import type * as z from "zod";
import type { planTime } from "#lib/domain/fields.ts";
import { findDate } from "./parse-date.ts";
import { unitMinutes } from "./parse-duration.ts";

export type PlanTime = z.infer<typeof planTime>;

const clockText = "(\\d{1,2})(?::|h|\\.)?(\\d{2})?\\s*([ap]\\.?m\\.?)?";
const zoneText = "(?:\\s*(?:UTC|GMT|Uhr|h|[CEMPW]E?[SD]?T)\\b)?";
const clockPattern = new RegExp(`^${clockText}${zoneText}$`, "i");
const rangePattern = new RegExp(`^${clockText}${zoneText}\\s*(?:-|–|—|to|until|bis|à)\\s*${clockText}${zoneText}$`, "i");
const events = "(?:\\s+(?:the\\s+)?(?:go-?\\s?live|launch|deployment|deploy|release|cutover|cut-over|start|rollout|migration|t-?0))?";
const awayPattern = new RegExp(`^(\\d+)\\s*(\\p{L}+)\\s+(before|prior(?: to)?|after)${events}$`, "iu");

/**
 * Reads a text that is nothing but a time: `13:05`, `1:00 PM - 3:00 PM`, `March 5, 1 PM`, `T-30`, `T+1 hour`,
 * `2 days before go-live`. A bare `T-30` counts minutes, `D-1` and `J-1` count days. Otherwise null.
 */
export function parseTime(text: string, year: string | null): PlanTime | null {
  const body = text.trim();
  return parseOffset(body) ?? parseClock(body, year);
}

function parseOffset(text: string): PlanTime | null {
  const counted = /^([TDJ])\s?([-–−+])\s?(\d{1,4})\s*(\p{L}+)?$/u.exec(text);
  if (counted) {
    const perUnit = counted[4] ? unitMinutes(counted[4]) : counted[1] === "T" ? 1 : 24 * 60;
    const minutes = Number(counted[3]) * (perUnit ?? 0);
    return perUnit === null ? null : { kind: "offset", minutes: counted[2] === "+" || minutes === 0 ? minutes : -minutes };
  }
  if (/^T0$/.test(text)) return { kind: "offset", minutes: 0 };
  const away = awayPattern.exec(text);
  const perUnit = away && unitMinutes(away[2] ?? "");
  if (!away || !perUnit) return null;
  const minutes = Number(away[1]) * perUnit;
  return { kind: "offset", minutes: away[3]?.toLowerCase() === "after" ? minutes : -minutes };
}

function parseClock(text: string, year: string | null): PlanTime | null {
  const day = findDate(text, year);
  const rest = day ? text.replace(day.text, "").replace(/^[\s,@|–-]+(?:at\s+)?|[\s,]+$/g, "") : text;
  const date = day?.date ?? null;
  const range = rangePattern.exec(rest);
  if (range) {
    const end = toClock(range[4], range[5], range[6]);
    const start = startOfRange(range, end);
    return start && end ? { kind: "window", start, end, date } : null;
  }
  const single = clockPattern.exec(rest);
  const time = single && toClock(single[1], single[2], single[3]);
  return time ? { kind: "wall", time, date } : null;
}

/** `1:00 - 3:00 PM` starts in the afternoon, `11:00 - 1:00 PM` in the morning. */
function startOfRange(range: RegExpExecArray, end: string | null): string | null {
  if (range[3] || !range[6]) return toClock(range[1], range[2], range[3]);
  const same = toClock(range[1], range[2] ?? "00", range[6]);
  return same && end && same <= end ? same : toClock(range[1], range[2] ?? "00", range[6].toLowerCase().startsWith("p") ? "am" : "pm");
}

/** `13:05` from its parts; null where they are no clock time: a bare number needs am or pm. */
function toClock(hourText = "", minuteText: string | undefined, half: string | undefined): string | null {
  if (minuteText === undefined && half === undefined) return null;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null;
  const shifted = half ? (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0) : hour;
  return `${String(shifted).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
