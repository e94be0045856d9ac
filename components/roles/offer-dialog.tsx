"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { OpenItems } from "#components/roles/open-items.tsx";
import { PersonSelect, personOf } from "#components/roles/person-select.tsx";
import type { RoleDialogProps } from "#components/roles/role-dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { openItems } from "#lib/domain/roles/hang-on.ts";

/** Offers a role to somebody, with what waits in it. Nothing changes until they accept. */
export function OfferDialog({ role, onClose }: RoleDialogProps) {
  const members = useMembers();
  const { room, act } = useLiveRoom();
  const others = members.filter(({ userId }) => userId !== role.holderId);
  const [to, setTo] = useState(others.some(({ userId }) => userId === role.backup?.id) ? (role.backup?.id ?? "") : "");
  const [note, setNote] = useState("");

  async function offer() {
    const person = personOf(others, to);
    if (!person) return "Choose who should take it over.";
    return submitted(act("offerHandover", { roleId: role.id, to: person, note: note.trim() }));
  }

  return (
    <FormDialog
      title={`Hand over ${role.title}`}
      description="It stays where it is until they accept. From then on its votes, signatures and steps are theirs."
      submitLabel="Offer it"
      onClose={onClose}
      onSubmit={offer}
    >
      <Field label="To" required hint={others.length === 0 ? "Nobody else is in this workspace yet. Invite somebody in Settings." : null}>
        {(control) => <PersonSelect control={control} people={others} value={to} none="Choose somebody" onChange={setTo} />}
      </Field>
      <Field label="Note" hint="What they should know before they say yes.">
        {(control) => <Textarea {...control} rows={2} maxLength={4000} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
      <OpenItems items={openItems(room, role.id)} />
    </FormDialog>
  );
}
