"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { PersonSelect, personOf } from "#components/roles/person-select.tsx";
import type { RoleDialogProps } from "#components/roles/role-dialog.tsx";
import { Field } from "#components/ui/field.tsx";

/** Lets somebody act in a role while its holder is away. */
export function StandInDialog({ role, onClose }: RoleDialogProps) {
  const members = useMembers();
  const { act } = useLiveRoom();
  const others = members.filter(({ userId }) => userId !== role.holderId);
  const [chosen, setChosen] = useState(role.standIn?.id ?? "");

  async function save() {
    const standIn = personOf(others, chosen);
    if (!standIn) return "Choose who stands in.";
    return submitted(act("nameStandIn", { roleId: role.id, standIn }));
  }

  return (
    <FormDialog
      title={`Stand-in for ${role.title}`}
      description="Votes and signs in this role, and the record says so, until it ends. The role stays with whoever holds it."
      submitLabel="Name them"
      onClose={onClose}
      onSubmit={save}
    >
      <Field label="Who stands in" required>
        {(control) => <PersonSelect control={control} people={others} value={chosen} none="Choose somebody" onChange={setChosen} />}
      </Field>
    </FormDialog>
  );
}
