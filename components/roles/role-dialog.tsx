"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { PersonSelect, personOf } from "#components/roles/person-select.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Role } from "#lib/domain/roles/rows.ts";

export type RoleDialogProps = { role: Role; onClose: () => void };

/** What a role is called, what it answers for, and who would take it over. */
export function RoleDialog({ role, onClose }: RoleDialogProps) {
  const members = useMembers();
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(role.title);
  const [responsibility, setResponsibility] = useState(role.responsibility);
  const [team, setTeam] = useState(role.team);
  const [backup, setBackup] = useState(role.backup?.id ?? "");

  async function save() {
    if (!title.trim()) return "Give the role a title.";
    // Whoever has left the workspace stays named until somebody else is chosen.
    const chosen = backup === role.backup?.id ? role.backup : personOf(members, backup);
    return submitted(act("editRole", { roleId: role.id, title: title.trim(), responsibility, team: team.trim(), backup: chosen }));
  }

  return (
    <FormDialog title="Role" submitLabel="Save" onClose={onClose} onSubmit={save}>
      <LineField label="Title" required value={title} maxLength={500} onChange={setTitle} />
      <Field label="Answers for">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            placeholder="Backups, migrations, and the word that they held"
            value={responsibility}
            onChange={({ target }) => setResponsibility(target.value)}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Team" value={team} maxLength={500} onChange={setTeam} />
        <Field label="Backup" hint="Who would take it over.">
          {(control) => <PersonSelect control={control} people={members} value={backup} none="Nobody" onChange={setBackup} />}
        </Field>
      </div>
    </FormDialog>
  );
}
