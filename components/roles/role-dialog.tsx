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
import { contactHint, isContact } from "#lib/domain/kernel/contact.ts";
import type { Role } from "#lib/domain/roles/rows.ts";

export type RoleDialogProps = { role: Role; onClose: () => void };

/** What a role is called, what it answers for, who would take it over, and its phone. */
export function RoleDialog({ role, onClose }: RoleDialogProps) {
  const members = useMembers();
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(role.title);
  const [responsibility, setResponsibility] = useState(role.responsibility);
  const [team, setTeam] = useState(role.team);
  const [contact, setContact] = useState(role.contact ?? "");
  const [backup, setBackup] = useState(role.backup?.id ?? "");

  async function save() {
    if (!title.trim()) return "Give the role a title.";
    const number = contact.trim();
    if (number && !isContact(number)) return contactHint;
    // Whoever has left the workspace stays named until somebody else is chosen.
    const chosen = backup === role.backup?.id ? role.backup : personOf(members, backup);
    const said = { title: title.trim(), responsibility, team: team.trim(), contact: number || null, backup: chosen };
    return submitted(act("editRole", { roleId: role.id, ...said }));
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
      <LineField
        label="Phone or pager"
        hint="Of the role, whoever has it: an on-call phone. Empty: the one each person gave in their account. People outside never see it."
        type="tel"
        value={contact}
        maxLength={80}
        placeholder="+49 170 1234567"
        onChange={setContact}
      />
    </FormDialog>
  );
}
