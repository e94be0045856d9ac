"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { isYearOfFour } from "#components/time/start-fields.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { type CareCheck, careKinds } from "#lib/domain/after-care/rows.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import { dateIn, instantOf } from "#lib/domain/schedule/zone-time.ts";

const units = { hours: 60, days: 1440, "working days": 1440, weeks: 10_080, months: 43_200 } as const;
type Unit = keyof typeof units;
const largest: readonly Unit[] = ["months", "weeks", "days", "hours"];
const isUnit = (name: string): name is Unit => Object.hasOwn(units, name);
const kindWords = { check: "A check: it must hold", action: "A follow-up: it must be done" } as const;

/** What is asked or done after the deployment: by when, of whom, against what. Without `check` it is a new one. */
export function CareDialog({ check, onClose }: { check: CareCheck | undefined; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const { zone } = room.plan;
  const [kind, setKind] = useState<CareCheck["kind"]>(check?.kind ?? "check");
  const [title, setTitle] = useState(check?.title ?? "");
  const [target, setTarget] = useState(check?.target ?? "");
  const [roleId, setRoleId] = useState(check?.roleId ?? "");
  const unitAt = check?.afterCounts
    ? "working days"
    : (largest.find((each) => (check?.afterMinutes ?? 1440) % units[each] === 0) ?? "hours");
  const [unit, setUnit] = useState<Unit>(unitAt);
  const [count, setCount] = useState(check ? (check.afterMinutes === null ? "" : String(check.afterMinutes / units[unitAt])) : "1");
  const [day, setDay] = useState(check?.dueAt ? dateIn(Date.parse(check.dueAt), zone) : "");
  const [time, setTime] = useState(check?.dueAt ? clockText(check.dueAt, zone) : "");

  async function save() {
    if (!title.trim()) return kind === "action" ? "Say what is to be done." : "Say what is asked.";
    if (count.trim() && !/^\d{1,5}$/.test(count.trim())) return "Say how long after in a whole number, or leave it empty and give a day.";
    const afterMinutes = count.trim() ? Number(count) * units[unit] : null;
    const afterCounts = unit === "working days" && afterMinutes !== null ? ("workdays" as const) : null;
    if (!isYearOfFour(day)) return "Write the year of the day with four digits.";
    const typed = day ? new Date(instantOf(day, time || "12:00", zone)).toISOString() : null;
    // A date that was counted from the end of the work follows another length; one that was typed stands.
    const moved = typed !== (check?.dueAt ?? null);
    const dueAt = moved || !check ? { dueAt: typed } : {};
    const said = { kind, title: title.trim(), target: target.trim() || null, afterMinutes, afterCounts, roleId: roleId || null, ...dueAt };
    return submitted(check ? act("editCareCheck", { checkId: check.id, ...said }) : act("addCareCheck", said));
  }

  return (
    <FormDialog
      title={check ? "After-care check" : "New after-care check"}
      description="The plan stays open until it has a verdict, or a reason why there is none."
      submitLabel={check ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <LineField
        label={kind === "action" ? "What is to be done" : "What is asked"}
        required
        value={title}
        maxLength={500}
        placeholder={kind === "action" ? "Drop the old columns" : "Error rate over the first day"}
        onChange={setTitle}
      />
      <Field label="Kind" required>
        {(control) => (
          <Select {...control} value={kind} onChange={({ target }) => setKind(careKinds.find((each) => each === target.value) ?? "check")}>
            {careKinds.map((each) => (
              <option key={each} value={each}>
                {kindWords[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="After the deployment">
          {(control) => (
            <span className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
              <Input {...control} inputMode="numeric" value={count} onChange={({ target }) => setCount(target.value)} />
              <Select
                aria-label="Hours, days, working days, weeks or months after"
                value={unit}
                onChange={({ target }) => setUnit(isUnit(target.value) ? target.value : unit)}
              >
                {Object.keys(units).map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </span>
          )}
        </Field>
        <Field label="Target">
          {(control) => (
            <Input
              {...control}
              value={target}
              maxLength={500}
              placeholder="under 0.10 %"
              onChange={(event) => setTarget(event.target.value)}
            />
          )}
        </Field>
        <LineField label="Or by a day" type="date" value={day} onChange={setDay} />
        <LineField label="At" hint={`in ${zone}`} type="time" value={time} onChange={setTime} />
      </div>
      <Field label="Who answers">
        {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
      </Field>
    </FormDialog>
  );
}
