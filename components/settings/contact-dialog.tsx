"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { contactHint, isContact } from "#lib/domain/kernel/contact.ts";

export type ContactDialogProps = {
  name: string;
  contact: string | null;
  /** Resolves to a sentence where it was not saved. */
  save: (contact: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** By which phone or pager a member is reached, as an admin writes it down. */
export function ContactDialog({ name, contact, save, onClose }: ContactDialogProps) {
  const [typed, setTyped] = useState(contact ?? "");
  const number = typed.trim();
  return (
    <FormDialog
      title={`Phone or pager of ${name}`}
      description="Shown beside their roles in the war room, to people of this workspace and to nobody else."
      submitLabel="Save"
      onClose={onClose}
      onSubmit={async () => (number && !isContact(number) ? contactHint : save(number))}
    >
      <LineField
        label="Phone or pager"
        hint="With its country, such as +49 170 1234567. Empty takes it away."
        type="tel"
        value={typed}
        maxLength={80}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
