"use client";

import type { ReactNode } from "react";
import { ZoneInput } from "#components/time/zone-input.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { isZone } from "#lib/domain/kernel/fields.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import { dateIn, instantOf } from "#lib/domain/schedule/zoned-time.ts";

/** When a plan starts, as people type it. An empty date means that it is not fixed yet. */
export type Start = { date: string; clock: string; zone: string };

export type StartFieldsProps = {
  start: Start;
  onChange: (start: Start) => void;
  dateHint?: ReactNode;
  zoneHint?: ReactNode;
};

/** The three fields that make T0: a day, a time, and the zone both are read in. */
export function StartFields({ start, onChange, dateHint, zoneHint }: StartFieldsProps) {
  return (
    <>
      <Field label="Start date (T0)" hint={dateHint}>
        {(control) => (
          <Input {...control} type="date" value={start.date} onChange={({ target }) => onChange({ ...start, date: target.value })} />
        )}
      </Field>
      <Field label="Start time">
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

/** The instant a start means, null while it is open, or the sentence that says what is missing. */
export function readStart({ date, clock, zone }: Start): { t0: string | null } | { missing: string } {
  if (!isZone(zone)) return { missing: "Choose a time zone, such as Europe/Berlin." };
  if (!date && !clock) return { t0: null };
  if (!date) return { missing: "Give the start a date too, or leave both open." };
  if (!clock) return { missing: "Give the start a time too, or leave both open." };
  return { t0: new Date(instantOf(date, clock, zone)).toISOString() };
}

/** A stored T0 as people type it. */
export function startOf(t0: string | null, zone: string): Start {
  if (!t0) return { date: "", clock: "", zone };
  return { date: dateIn(Date.parse(t0), zone), clock: clockText(t0, zone), zone };
}
