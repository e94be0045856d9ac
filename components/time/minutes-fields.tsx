"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { LengthCounts } from "#lib/domain/kernel/fields.ts";

/** A planned length as people type it, in minutes or in working days; empty is unplanned. */
export type TypedMinutes = { min: string; max: string; unit: Unit };

type Unit = "minutes" | "working days";
type Said = { durationMin: number | null; durationMax: number | null; lengthCounts: LengthCounts };

const dayMinutes = 1440;

/** How long something takes: from, and up to. */
export function MinutesFields({ minutes, onChange }: { minutes: TypedMinutes; onChange: (minutes: TypedMinutes) => void }) {
  const field = (end: "min" | "max", label: string) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          value={minutes[end]}
          onChange={({ target }) => onChange({ ...minutes, [end]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]">
      {field("min", "Takes at least")}
      {field("max", "Takes at most")}
      <div className="max-sm:col-span-2">
        <Field label="Counted in">
          {(control) => (
            <Select
              {...control}
              value={minutes.unit}
              onChange={({ target }) => onChange({ ...minutes, unit: target.value === "working days" ? "working days" : "minutes" })}
            >
              <option>minutes</option>
              <option>working days</option>
            </Select>
          )}
        </Field>
      </div>
    </div>
  );
}

/** What was typed as row values, or the sentence that says what is wrong with it. */
export function readMinutes({ min, max, unit }: TypedMinutes): Said | { wrong: string } {
  const read = [min, max].map((text) => (text.trim() === "" ? null : Number(text)));
  const [least = null, most = null] = read;
  const inDays = unit === "working days";
  const [fewest, greatest] = inDays ? [1, 60] : [0, 100_000];
  if (read.some((number) => number !== null && !(Number.isInteger(number) && number >= fewest && number <= greatest))) {
    return { wrong: inDays ? "Write the length in whole working days, from 1 to 60." : "Write the length in whole minutes, such as 15." };
  }
  if (least !== null && most !== null && most < least) return { wrong: "“At most” is shorter than “at least”." };
  const minutesOf = (count: number | null) => (count === null ? null : inDays ? count * dayMinutes : count);
  const said = { durationMin: minutesOf(least ?? most), durationMax: minutesOf(most ?? least) };
  return { ...said, lengthCounts: inDays && said.durationMin !== null ? "workdays" : null };
}

/** Row values as they are typed. */
export function typedMinutes({ durationMin, durationMax, lengthCounts }: Said): TypedMinutes {
  const size = lengthCounts ? dayMinutes : 1;
  const typed = (minutes: number | null) => (minutes === null ? "" : String(minutes / size));
  return { min: typed(durationMin), max: typed(durationMax), unit: lengthCounts ? "working days" : "minutes" };
}
