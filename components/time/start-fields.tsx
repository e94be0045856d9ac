"use client";

import type { ReactNode } from "react";
import { ZoneInput } from "#components/time/zone-input.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { isZone } from "#lib/domain/kernel/zone.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import { dateIn, instantOf } from "#lib/domain/schedule/zone-time.ts";

/** When a plan starts, as people type it. An empty date means that it is not fixed yet. */
export type Start = { date: string; clock: string; zone: string };

export type StartFieldsProps = {
  start: Start;
  onChange: (start: Start) => void;
  dateHint?: ReactNode;
  clockHint?: ReactNode;
  /** A half of the start that may stay alone, as a document states it; any other half asks for the other one. */
  stated?: StatedHalf | null;
  zoneHint?: ReactNode;
};

const bothOrNone = "Give both, or leave both open.";

/** The three fields that make T0: a day, a time, and the zone both are read in. */
export function StartFields({ start, onChange, dateHint, clockHint, zoneHint, stated = null }: StartFieldsProps) {
  const half = halfOf(start, stated);
  const [wantsDate, wantsClock] = [half === "date", half === "clock"];
  return (
    <>
      <Field label="Start date (T0)" required={wantsDate} hint={wantsDate ? bothOrNone : dateHint}>
        {(control) => (
          <Input {...control} type="date" value={start.date} onChange={({ target }) => onChange({ ...start, date: target.value })} />
        )}
      </Field>
      <Field label="Start time" required={wantsClock} hint={wantsClock ? bothOrNone : clockHint}>
        {(control) => (
          <Input {...control} type="time" value={start.clock} onChange={({ target }) => onChange({ ...start, clock: target.value })} />
        )}
      </Field>
      <div className="max-sm:col-span-2">
        <ZoneInput value={start.zone} onChange={(zone) => onChange({ ...start, zone })} hint={zoneHint} />
      </div>
    </>
  );
}

/** The one half of a start that a document states: a day without a time, or a time without a day. */
export type StatedHalf = Pick<Start, "date" | "clock">;

/** The half that is missing where only the other one is given. One that is as the document states it may stay alone. */
function halfOf({ date, clock }: Start, stated: StatedHalf | null): "date" | "clock" | null {
  if (stated && date === stated.date && clock === stated.clock) return null;
  return date && !clock ? "clock" : clock && !date ? "date" : null;
}

/**
 * The instant a start means, null while it is open, or the sentence that says what is missing. What a document states by halves and
 * nobody has touched is refused to nobody: it leaves the start open.
 */
export function readStart(start: Start, stated: StatedHalf | null = null): { t0: string | null } | { missing: string } {
  const { date, clock, zone } = start;
  if (!isZone(zone)) return { missing: "Choose a time zone, such as Europe/Berlin." };
  const half = halfOf(start, stated);
  if (half) return { missing: `Give the start a ${half === "date" ? "date" : "time"} too, or leave both open.` };
  if (!isYearOfFour(date)) return { missing: "Write the year of the start with four digits." };
  return { t0: date && clock ? new Date(instantOf(date, clock, zone)).toISOString() : null };
}

/** A browser lets people type years of six digits, which no calendar of ours has. */
export const isYearOfFour = (date: string): boolean => date === "" || /^(?!0000)\d{4}-/.test(date);

/** A stored T0 as people type it. */
export function startOf(t0: string | null, zone: string): Start {
  if (!t0) return { date: "", clock: "", zone };
  return { date: dateIn(Date.parse(t0), zone), clock: clockText(t0, zone), zone };
}
