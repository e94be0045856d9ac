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
  if (at.kind === "offset") return `T${at.minutes < 0 ? "-" : "+"}${Math.abs(at.minutes)}`;
  if (at.kind === "day") return `${dayText(at.days).replace("−", "-")} ${at.time}${at.end ? `-${at.end}` : ""}`;
  const day = at.date ? `${at.date} ` : "";
  return day + (at.kind === "wall" ? at.time : `${at.start}-${at.end}`);
}

const workdays = /^T\s*([+-])\s*(\d{1,4})\s+(?:working|business)[ -]days?(?:,?\s+(\d\d?:\d\d)(?:\s*-\s*(\d\d?:\d\d))?)?$/i;

/** What was typed as a time of the plan; null where nothing was, undefined where it cannot be read. */
export function readTime(typed: string): PlanTime | null | undefined {
  const text = typed.trim().replaceAll(/[−–]/g, "-");
  if (text === "") return null;
  const offset = /^T\s*([+-])\s*(\d{1,5})(?:\s*min)?$/i.exec(text);
  if (offset) return { kind: "offset", minutes: Number(`${offset[1]}${offset[2]}`) };
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

function onDay(count: number, from: string, to: string | undefined): PlanTime | undefined {
  const days = count > 0 ? count - 1 : count;
  const time = clockOf(from);
  const end = to === undefined ? null : clockOf(to);
  return time && end !== undefined && Math.abs(days) <= mostDaysAway ? { kind: "day", days, time, end } : undefined;
}

/** A clock time with both its digits; undefined where it is none. */
function clockOf(typed: string): string | undefined {
  const text = typed.padStart(5, "0");
  return clockForm.test(text) ? text : undefined;
}
