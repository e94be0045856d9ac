"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Incident } from "#lib/domain/incidents/rows.ts";

const dayMinutes = 1440;

/** What is done about an incident after the deployment: it keeps the plan open until it is done. */
export function FollowUpDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [followUp, setFollowUp] = useState("");
  const [days, setDays] = useState("7");
  const [roleId, setRoleId] = useState(incident.roleId ?? "");

  async function save() {
    if (!followUp.trim()) return "Say what is to be done.";
    if (!/^\d{1,4}$/.test(days.trim())) return "Days are a whole number.";
    const said = { followUp: followUp.trim(), afterMinutes: Number(days) * dayMinutes, roleId: roleId || null };
    return submitted(act("followUpIncident", { incidentId: incident.id, ...said }), said.followUp);
  }

  return (
    <FormDialog
      title={`Follow-up of “${incident.title}”`}
      description="It stands under after-care, and keeps the plan open until it is done or a reason says why not."
      submitLabel="Make the follow-up"
      onClose={onClose}
      onSubmit={save}
    >
      <LineField label="What is to be done" required value={followUp} maxLength={500} onChange={setFollowUp} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Days after the deployment" required inputMode="numeric" value={days} maxLength={4} onChange={setDays} />
        <Field label="Who does it">
          {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
        </Field>
      </div>
    </FormDialog>
  );
}
