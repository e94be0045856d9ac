"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { PersonSelect, personOf } from "#components/roles/person-select.tsx";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { MomentFields, readMoment, typedMoment } from "#components/time/moment-fields.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Shift } from "#lib/domain/shifts/rows.ts";
import { rosters } from "#lib/domain/shifts/status.ts";

type ShiftDialogProps = { shift?: Shift; roleId?: string; onClose: () => void };

/** Who has a role from when to when, and in which hours they are let sleep. Without `shift` it is a new one, behind the last of its role. */
export function ShiftDialog({ shift, roleId: given, onClose }: ShiftDialogProps) {
  const members = useMembers();
  const { room, act } = useLiveRoom();
  const { zone, startedAt, t0 } = room.plan;
  const last =
    rosters(room, 0)
      .find(({ role }) => role.id === given)
      ?.shifts.at(-1)?.to ??
    startedAt ??
    t0;
  const [roleId, setRoleId] = useState(shift?.roleId ?? given ?? "");
  const [who, setWho] = useState(shift?.person?.id ?? "");
  const [from, setFrom] = useState(typedMoment(shift?.from ?? last, zone));
  const [to, setTo] = useState(typedMoment(shift?.to ?? null, zone));
  const [quiet, setQuiet] = useState(shift?.quiet ?? { from: "", to: "" });

  async function save() {
    if (!roleId) return "Say which role the shift is of.";
    const [begins, ends] = [readMoment(from, zone), readMoment(to, zone)];
    if (!begins || !ends) return "Give the day and the time of both ends.";
    if (Boolean(quiet.from) !== Boolean(quiet.to)) return "Give both ends of the quiet hours, or leave both open.";
    const person = personOf(members, who) ?? (shift?.person?.id === who ? shift.person : null);
    const said = { person, from: begins, to: ends, quiet: quiet.from ? quiet : null };
    return submitted(shift ? act("editShift", { shiftId: shift.id, ...said }) : act("addShift", { roleId, ...said }));
  }

  return (
    <FormDialog
      title={shift ? "Shift" : "New shift"}
      description={`Times are ${zone}. Whoever it is put to accepts it.`}
      submitLabel={shift ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        {shift ? null : (
          <Field label="Role" required>
            {(control) => <RoleSelect control={control} value={roleId} none="Choose a role" onChange={setRoleId} />}
          </Field>
        )}
        <Field label="Person">
          {(control) => <PersonSelect control={control} people={members} value={who} none="Nobody yet" onChange={setWho} />}
        </Field>
      </div>
      <MomentFields label="From" value={from} onChange={setFrom} />
      <MomentFields label="To" value={to} onChange={setTo} />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Quiet from" hint="Reminders wait; alarms do not.">
          {(control) => (
            <Input {...control} type="time" value={quiet.from} onChange={({ target }) => setQuiet({ ...quiet, from: target.value })} />
          )}
        </Field>
        <Field label="Quiet to">
          {(control) => (
            <Input {...control} type="time" value={quiet.to} onChange={({ target }) => setQuiet({ ...quiet, to: target.value })} />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}
