import { isYearOfFour } from "#components/time/start-fields.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import { dateIn, instantOf } from "#lib/domain/schedule/zone-time.ts";

/** A moment as people type it: a day and a time, read in the plan’s zone. */
export type TypedMoment = { date: string; clock: string };

/** An instant (ISO 8601) as people type it; empty where there is none. */
export const typedMoment = (at: string | null, zone: string): TypedMoment =>
  at === null ? { date: "", clock: "" } : { date: dateIn(Date.parse(at), zone), clock: clockText(at, zone) };

/** The instant (ISO 8601) that was typed, null where a half is missing. */
export const readMoment = ({ date, clock }: TypedMoment, zone: string): string | null =>
  date && clock && isYearOfFour(date) ? new Date(instantOf(date, clock, zone)).toISOString() : null;

export type MomentFieldsProps = { label: string; value: TypedMoment; onChange: (value: TypedMoment) => void };

/** The two fields of a moment: its day and its time. */
export function MomentFields({ label, value, onChange }: MomentFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={`${label}, day`} required>
        {(control) => (
          <Input {...control} type="date" value={value.date} onChange={({ target }) => onChange({ ...value, date: target.value })} />
        )}
      </Field>
      <Field label={`${label}, time`} required>
        {(control) => (
          <Input {...control} type="time" value={value.clock} onChange={({ target }) => onChange({ ...value, clock: target.value })} />
        )}
      </Field>
    </div>
  );
}
