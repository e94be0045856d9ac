"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { PlanRoom } from "#lib/domain/room.ts";
import { metricOf } from "#lib/domain/watches/measured.ts";
import type { Watch } from "#lib/domain/watches/rows.ts";

const units = { 1: "minutes", 60: "hours", 1440: "days", 10080: "weeks" } as const;
type Unit = keyof typeof units;
type Typed = { count: string; unit: Unit };

/** What is looked at again and again: how often, for how long, by whom. Without `watch` it is a new one of the phase. */
export function WatchDialog({ watch, phaseId, onClose }: { watch?: Watch; phaseId: string | null; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [title, setTitle] = useState(watch?.title ?? "");
  const [every, setEvery] = useState(typed(watch?.everyMinutes ?? (watch ? null : 5)));
  const [long, setLong] = useState(typed(watch?.forMinutes ?? (watch ? null : 60)));
  const [late, setLate] = useState(String(watch?.lateMinutes ?? 2));
  const [unit, setUnit] = useState(watch?.unit ?? "");
  const [roleId, setRoleId] = useState(watch?.roleId ?? "");

  async function save(): Promise<string | undefined> {
    if (!title.trim()) return "Say what is looked at.";
    const [everyMinutes, forMinutes, lateMinutes] = [minutesOf(every), minutesOf(long), wholeOf(late) ?? 0];
    if (everyMinutes === undefined) return "Say how often in a whole number, such as 5.";
    if (forMinutes === undefined) return "Say for how long in a whole number, or leave it empty.";
    if (wholeOf(late) === undefined) return "Say after how many minutes it is late, in a whole number.";
    const said = { title: title.trim(), everyMinutes, forMinutes, lateMinutes, unit: unit.trim() || null, roleId: roleId || null };
    return submitted(watch ? act("editWatch", { watchId: watch.id, ...said }) : act("addWatch", { phaseId, ...said }));
  }

  return (
    <FormDialog
      title={watch ? "Check to repeat" : "New check to repeat"}
      description="Each time it is due, somebody says what they see. A time that nobody looked at stays missed."
      submitLabel={watch ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <LineField
        label="What is looked at"
        required
        hint={feeds(room, title)}
        value={title}
        maxLength={500}
        placeholder="Error rate"
        onChange={setTitle}
      />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Span label="Every" typed={every} onChange={setEvery} hint={watch?.startedAt ? "It has begun: its rhythm stays." : undefined} />
        <Span label="For" typed={long} onChange={setLong} hint="Empty: until somebody ends it." />
        <LineField label="Late after, in minutes" inputMode="numeric" value={late} onChange={setLate} />
        <LineField label="Counted in" hint="%, ms; empty for words." value={unit} maxLength={20} onChange={setUnit} />
      </div>
      <Field label="Who looks">
        {(control) => <RoleSelect control={control} value={roleId} none="Whoever is there" onChange={setRoleId} />}
      </Field>
    </FormDialog>
  );
}

/** Where it is called like a metric, what is read is a sample of it, and its limits go by it. */
function feeds(room: PlanRoom, title: string): string | undefined {
  const metric = metricOf(room, { title });
  return metric
    ? `Each number that is read is a sample of the metric, which counts as without data after ${metric.silentMinutes} min.`
    : undefined;
}

type SpanProps = { label: string; hint?: string | undefined; typed: Typed; onChange: (typed: Typed) => void };

function Span({ label, hint, typed: { count, unit }, onChange }: SpanProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
          <Input {...control} inputMode="numeric" value={count} onChange={({ target }) => onChange({ count: target.value, unit })} />
          <Select
            aria-label={`${label}: minutes, hours, days or weeks`}
            value={String(unit)}
            onChange={({ target }) => onChange({ count, unit: unitOf(target.value) })}
          >
            {Object.entries(units).map(([minutes, name]) => (
              <option key={minutes} value={minutes}>
                {name}
              </option>
            ))}
          </Select>
        </span>
      )}
    </Field>
  );
}

const allUnits = [10080, 1440, 60, 1] as const;
const unitOf = (text: string): Unit => allUnits.find((each) => String(each) === text) ?? 1;

/** Minutes as they are typed, in the largest unit that says them exactly. */
function typed(minutes: number | null): Typed {
  const unit = allUnits.find((each) => minutes !== null && minutes % each === 0) ?? 1;
  return { count: minutes === null ? "" : String(minutes / unit), unit };
}

/** Minutes; null where nothing is typed, undefined where it is no whole number. */
function minutesOf({ count, unit }: Typed): number | null | undefined {
  if (count.trim() === "") return null;
  const whole = wholeOf(count);
  return whole === undefined || whole < 1 ? undefined : whole * unit;
}

const wholeOf = (text: string): number | undefined => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined);
