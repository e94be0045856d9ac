"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { contactHint, isContact } from "#lib/domain/kernel/contact.ts";
import { addressFault, webAddress } from "#lib/domain/kernel/web-address.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";

/** What the choice of somebody else is called among ids, which never hold a blank. */
const inWords = "in words";

/** Whom people call when something needs more than they can do, and where they talk. */
export function ContactsDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const members = useMembers();
  const { escalation, primaryChannel } = room.plan;
  const [who, setWho] = useState(escalation?.roleId ?? escalation?.person?.id ?? (escalation ? inWords : ""));
  const [words, setWords] = useState(escalation?.words ?? "");
  const [contact, setContact] = useState(escalation?.contact ?? "");
  const [name, setName] = useState(primaryChannel?.name ?? "");
  const [url, setUrl] = useState(primaryChannel?.url ?? "");
  const roles = rolesOf(room);
  const [number, address] = [contact.trim(), url.trim()];

  async function save() {
    if (who && number && !isContact(number)) return contactHint;
    if (who === inWords && !words.trim() && !number) return "Write who is called, or the number.";
    if (address && !webAddress(address)) return `The address of the channel ${addressFault(address)}.`;
    if (address && !name.trim()) return "Write what the channel is called, such as #ledger-cutover.";
    const person = members.find(({ userId }) => userId === who);
    const called = {
      roleId: roles.some(({ id }) => id === who) ? who : null,
      person: person ? { id: person.userId, name: person.name } : null,
      words: who === inWords ? words.trim() || null : null,
      contact: number || null,
    };
    const channel = name.trim() ? { name: name.trim(), url: webAddress(address) } : null;
    return submitted(act("setContacts", { escalation: who ? called : null, primaryChannel: channel }));
  }

  return (
    <FormDialog
      title="Whom to call, and where to talk"
      description="Shown in the war room, to people of this workspace and to nobody else."
      submitLabel="Save"
      onClose={onClose}
      onSubmit={save}
    >
      <Field label="Escalation contact" hint="Called when something needs more than the team can do. A role follows whoever has it.">
        {(control) => (
          <Select {...control} value={who} onChange={({ target }) => setWho(target.value)}>
            <option value="">Nobody</option>
            <optgroup label="A role of the plan">
              {roles.map(({ id, title, holderName }) => (
                <option key={id} value={id}>
                  {[title, holderName].filter(Boolean).join(" · ")}
                </option>
              ))}
            </optgroup>
            <optgroup label="A person">
              {members.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </optgroup>
            <option value={inWords}>Somebody else…</option>
          </Select>
        )}
      </Field>
      {who === inWords ? <LineField label="Who" value={words} maxLength={500} placeholder="Duty manager" onChange={setWords} /> : null}
      {who ? (
        <LineField
          label="Phone or pager"
          hint={who === inWords ? "With its country." : "Only where it is another one than theirs."}
          type="tel"
          value={contact}
          maxLength={80}
          placeholder="+49 170 1234567"
          onChange={setContact}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField
          label="Primary channel"
          hint="Where the team talks."
          value={name}
          maxLength={500}
          placeholder="#ledger-cutover"
          onChange={setName}
        />
        <LineField
          label="Its address"
          hint="Opens with a click, where there is one."
          type="url"
          value={url}
          maxLength={2000}
          placeholder="https://"
          onChange={setUrl}
        />
      </div>
    </FormDialog>
  );
}
