"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { MinutesFields, readMinutes, typedMinutes } from "#components/time/minutes-fields.tsx";
import { readTime, TimeField, typedTime } from "#components/time/time-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { type Phase, phaseKinds } from "#lib/domain/phases/rows.ts";

/** Everything a phase says about itself. */
export function PhaseDialog({ phase, onClose }: { phase: Phase; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(phase.title);
  const [kind, setKind] = useState(phase.kind);
  const [objective, setObjective] = useState(phase.objective ?? "");
  const [time, setTime] = useState(typedTime(phase.at));
  const [minutes, setMinutes] = useState(typedMinutes(phase));
  const [roleId, setRoleId] = useState(phase.roleId ?? "");
  const [deadline, setDeadline] = useState(typedTime(phase.deadline));

  async function save() {
    const length = readMinutes(minutes);
    if ("wrong" in length) return length.wrong;
    const at = readTime(time);
    if (at === undefined) return "Write the time like 13:05, 13:00-13:20 or T-30.";
    const due = readTime(deadline);
    if (due === undefined || due?.kind === "window") return "Write the deadline like 13:00, 2026-11-26 13:00, T-30 or Day 3 17:00.";
    if (!title.trim()) return "Give the phase a title.";
    const said = { title: title.trim(), kind, objective: objective.trim() || null, at, ...length, roleId: roleId || null, deadline: due };
    return submitted(act("editPhase", { phaseId: phase.id, ...said }));
  }

  return (
    <FormDialog title="Phase" submitLabel="Save" onClose={onClose} onSubmit={save}>
      <LineField label="Title" required value={title} maxLength={500} onChange={setTitle} />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Kind" required>
          {(control) => (
            <Select {...control} value={kind} onChange={({ target }) => setKind(phaseKinds.find((each) => each === target.value) ?? kind)}>
              {phaseKinds.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <TimeField value={time} onChange={setTime} />
      </div>
      <MinutesFields minutes={minutes} onChange={setMinutes} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Owner" hint="Who answers for all of it.">
          {(control) => <RoleSelect control={control} value={roleId} none="Nobody in particular" onChange={setRoleId} />}
        </Field>
        <TimeField label="Deadline" value={deadline} onChange={setDeadline} hint="13:00, 2026-11-26 13:00, T-30" />
      </div>
      <Field label="Objective" hint="Markdown. What is true when this phase is over.">
        {(control) => <Textarea {...control} rows={2} value={objective} onChange={({ target }) => setObjective(target.value)} />}
      </Field>
    </FormDialog>
  );
}
