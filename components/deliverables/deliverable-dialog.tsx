"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { readTime, TimeField, typedTime } from "#components/time/time-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Deliverable } from "#lib/domain/deliverables/rows.ts";
import { addressFault } from "#lib/domain/kernel/web-address.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";

export type DeliverableDialogProps = {
  /** Without, it is a new one. */
  deliverable: Deliverable | undefined;
  /** The phase a new one belongs to at first. */
  phaseId?: string | null;
  onClose: () => void;
};

/** What is handed over: of which phase, by whom, by when, where it will lie. */
export function DeliverableDialog({ deliverable, phaseId = null, onClose }: DeliverableDialogProps) {
  const { room, act } = useLiveRoom();
  const [title, setTitle] = useState(deliverable?.title ?? "");
  const [phase, setPhase] = useState(deliverable ? (deliverable.phaseId ?? "") : (phaseId ?? ""));
  const [due, setDue] = useState(typedTime(deliverable?.at ?? null));
  const [roleId, setRoleId] = useState(deliverable?.roleId ?? "");
  const [link, setLink] = useState(deliverable?.link ?? "");
  const phases = phasesOf(room);

  async function save() {
    if (!title.trim()) return "Say what is to be delivered.";
    // A day is over when it is.
    const at = readTime(/^\d{4}-\d\d-\d\d$/.test(due.trim()) ? `${due.trim()} 23:59` : due);
    if (at === undefined || at?.kind === "window")
      return "Write when it is due like 2026-11-26, 2026-11-26 13:00, 13:00, T-30 or T-2 working days.";
    const fault = link.trim() ? addressFault(link.trim()) : null;
    if (fault) return `The address ${fault}.`;
    const said = { title: title.trim(), phaseId: phase || null, at, roleId: roleId || null, link: link.trim() || null };
    return submitted(deliverable ? act("editDeliverable", { deliverableId: deliverable.id, ...said }) : act("addDeliverable", said));
  }

  return (
    <FormDialog
      title={deliverable ? "Deliverable" : "New deliverable"}
      description="What is handed over. It keeps the plan open after its work until it is delivered, or waived with a reason."
      submitLabel={deliverable ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <LineField
        label="What is delivered"
        required
        value={title}
        maxLength={500}
        placeholder="Signed-off migration report"
        onChange={setTitle}
      />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Belongs to">
          {(control) => (
            <Select {...control} value={phase} onChange={({ target }) => setPhase(target.value)}>
              <option value="">The whole plan</option>
              {phases.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TimeField
          label="Due"
          value={due}
          onChange={setDue}
          hint={`2026-11-26 13:00, T-30, T-2 working days. Empty: when ${phase ? "its phase" : "the plan"} ends.`}
        />
      </div>
      <Field label="Owner">{(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}</Field>
      <LineField
        label="Where it will lie"
        type="url"
        inputMode="url"
        placeholder="https://"
        value={link}
        maxLength={2000}
        onChange={setLink}
      />
    </FormDialog>
  );
}
