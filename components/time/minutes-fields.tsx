"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

/** A planned length as people type it, in minutes; empty is unplanned. */
export type TypedMinutes = { min: string; max: string };

/** How long something takes: from, and up to. */
export function MinutesFields({ minutes, onChange }: { minutes: TypedMinutes; onChange: (minutes: TypedMinutes) => void }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="Minutes, at least">
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={minutes.min}
            onChange={({ target }) => onChange({ ...minutes, min: target.value })}
          />
        )}
      </Field>
      <Field label="Minutes, at most">
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={minutes.max}
            onChange={({ target }) => onChange({ ...minutes, max: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** What was typed as row values, or the sentence that says what is wrong with it. */
export function readMinutes({ min, max }: TypedMinutes): { durationMin: number | null; durationMax: number | null } | { wrong: string } {
  const read = [min, max].map((text) => (text.trim() === "" ? null : Number(text)));
  const [least = null, most = null] = read;
  if (read.some((number) => number !== null && !(Number.isInteger(number) && number >= 0 && number <= 100_000))) {
    return { wrong: "Write the length in whole minutes, such as 15." };
  }
  if (least !== null && most !== null && most < least) return { wrong: "“At most” is shorter than “at least”." };
  return { durationMin: least ?? most, durationMax: most ?? least };
}

/** Row values as they are typed. */
export const typedMinutes = (row: { durationMin: number | null; durationMax: number | null }): TypedMinutes => ({
  min: row.durationMin?.toString() ?? "",
  max: row.durationMax?.toString() ?? "",
});
