"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Deliverable } from "#lib/domain/deliverables/rows.ts";
import { addressFault } from "#lib/domain/kernel/web-address.ts";

/** Where something that is handed over lies, or what is to be said of it. */
export function DeliverDialog({ deliverable, onClose }: { deliverable: Deliverable; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [link, setLink] = useState(deliverable.link ?? "");
  const [note, setNote] = useState("");

  async function save() {
    const [address, words] = [link.trim(), note.trim()];
    if (!address && !words) return "Give the address where it lies, or say in a few words where it is.";
    const fault = address ? addressFault(address) : null;
    if (fault) return `The address ${fault}.`;
    const said = { ...(address && { link: address }), ...(words && { note: words }) };
    return submitted(act("deliver", { deliverableId: deliverable.id, ...said }), words || address);
  }

  return (
    <FormDialog title={deliverable.title} submitLabel="It is delivered" submitVariant="go" onClose={onClose} onSubmit={save}>
      <LineField
        label="Where it lies"
        hint="An address that begins with https:// becomes a link."
        type="url"
        inputMode="url"
        placeholder="https://"
        value={link}
        maxLength={2000}
        onChange={setLink}
      />
      <Field label="In words" hint="Where there is no address, or what is to be known about it.">
        {(control) => <Textarea {...control} rows={2} maxLength={4000} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
    </FormDialog>
  );
}
