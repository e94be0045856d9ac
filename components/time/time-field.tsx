"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { clockForm, mostDaysAway } from "#lib/domain/kernel/times.ts";
import { dayText, planTimeText } from "#lib/domain/schedule/format-time.ts";

const example = "13:05, 13:00-13:20, T-30, Day 3 17:00 or T-2 working days";

type TimeFieldProps = { value: string; onChange: (value: string) => void; label?: string; hint?: string };

/** When something is due, typed as runbooks write it. */
export function TimeField({ value, onChange, label = "When", hint = example }: TimeFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => <Input {...control} className="num" value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
}

/** A stored time as it is typed. A date it may carry stays in front. */
export function typedTime(at: PlanTime | null): string {
  if (!at) return "";
  if (at.kind !== "wall" && at.kind !== "window" && at.counts) return planTimeText(at).replace("−", "-").replace("–", "-");
  if (at.kind === "offset") return `T${at.minutes < 0 ? "-" : "+"}${amountText(Math.abs(at.minutes))}`;
  if (at.kind === "day") return `${dayText(at.days).replace("−", "-")} ${at.time}${at.end ? `-${at.end}` : ""}`;
  const day = at.date ? `${at.date} ` : "";
  return day + (at.kind === "wall" ? at.time : `${at.start}-${at.end}`);
}

/** In days or hours where they are whole and more than one. */
const amountText = (minutes: number): string =>
  minutes >= day && minutes % day === 0
    ? `${minutes / day} d`
    : minutes >= 120 && minutes % 60 === 0
      ? `${minutes / 60} h`
      : String(minutes);

const workdays = /^T\s*([+-])\s*(\d{1,4})\s+(?:working|business)[ -]days?(?:,?\s+(\d\d?:\d\d)(?:\s*-\s*(\d\d?:\d\d))?)?$/i;

/** What was typed as a time of the plan; null where nothing was, undefined where it cannot be read. */
export function readTime(typed: string): PlanTime | null | undefined {
  const text = typed.trim().replaceAll(/[−–]/g, "-");
  if (text === "") return null;
  const offset = /^T\s*([+-])\s*(\d{1,5})(?:\s*(min|h|hours?|d|days?|w|weeks?))?$/i.exec(text);
  if (offset) return offsetOf(Number(`${offset[1]}${offset[2]}`), offset[3]);
  const [, way, away, unit, clock = "", till] =
    /^T\s*([+-])\s*(\d{1,4})\s*(d|days?|w|weeks?),?\s+(\d\d?:\d\d)(?:\s*-\s*(\d\d?:\d\d))?$/i.exec(text) ?? [];
  if (way !== undefined) return onDayAway((Number(`${way}${away}`) * minutesIn(unit)) / day, clock, till);
  const [, sign, days, at, over] = workdays.exec(text) ?? [];
  if (sign !== undefined) return onWorkday(Number(`${sign}${days}`), at, over);
  const [, count, time = "", until] = /^day\s*(-?\d{1,4}),?\s+(\d\d?:\d\d)(?:\s*-\s*(\d\d?:\d\d))?$/i.exec(text) ?? [];
  if (count !== undefined) return onDay(Number(count), time, until);
  const [, date = null, start = "", end] = /^(?:(\d{4}-\d\d-\d\d)\s+)?(\d\d?:\d\d)(?:\s*-\s*(\d\d?:\d\d))?$/.exec(text) ?? [];
  const from = clockOf(start);
  if (!from) return undefined;
  if (!end) return { kind: "wall", time: from, date };
  const to = clockOf(end);
  return to ? { kind: "window", start: from, end: to, date } : undefined;
}

/** So many working days before T0, or after it, at a time of the clock or at T0’s own. */
function onWorkday(days: number, from: string | undefined, to: string | undefined): PlanTime | undefined {
  if (days === 0 || Math.abs(days) > mostDaysAway) return undefined;
  if (from === undefined) return { kind: "offset", minutes: days * 1440, counts: "workdays" };
  const [time, end] = [clockOf(from), to === undefined ? null : clockOf(to)];
  return time && end !== undefined ? { kind: "day", days, time, end, counts: "workdays" } : undefined;
}

const day = 1440;
const minutesIn = (unit = "min"): number => ({ m: 1, h: 60, d: day, w: 7 * day })[unit[0]?.toLowerCase() ?? "m"] ?? 1;

function offsetOf(count: number, unit: string | undefined): PlanTime | undefined {
  const minutes = count * minutesIn(unit);
  return Math.abs(minutes) > mostDaysAway * day ? undefined : { kind: "offset", minutes };
}

function onDay(count: number, from: string, to: string | undefined): PlanTime | undefined {
  return onDayAway(count > 0 ? count - 1 : count, from, to);
}

/** So many days before T0’s, or after it, at a time of the clock. */
function onDayAway(days: number, from: string, to: string | undefined): PlanTime | undefined {
  const time = clockOf(from);
  const end = to === undefined ? null : clockOf(to);
  return time && end !== undefined && Math.abs(days) <= mostDaysAway ? { kind: "day", days, time, end } : undefined;
}

/** A clock time with both its digits; undefined where it is none. */
function clockOf(typed: string): string | undefined {
  const text = typed.padStart(5, "0");
  return clockForm.test(text) ? text : undefined;
}
