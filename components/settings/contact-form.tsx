"use client";

import { type FormEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { contactHint, isContact } from "#lib/domain/kernel/contact.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

export type ContactFormProps = {
  /** The viewer, as a member of the workspace. */
  own: { id: string; contact: string | null };
  setMemberContact: (memberId: string, contact: string) => Promise<Outcome>;
};

/** By which phone or pager you are reached when something needs you at night. */
export function ContactForm({ own, setMemberContact }: ContactFormProps) {
  const [contact, setContact] = useState(own.contact ?? "");
  const { run, busy, error, fail } = useAttempt<void>(
    () => refused(setMemberContact(own.id, contact.trim()), contact.trim() ? "Saved. It stands beside your roles." : "Taken away."),
    () => {},
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (contact.trim() && !isContact(contact.trim())) fail(contactHint);
    else run();
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <LineField
        label="Phone or pager"
        hint="With its country, such as +49 170 1234567. Empty takes it away."
        error={error}
        type="tel"
        autoComplete="tel"
        value={contact}
        maxLength={80}
        onChange={setContact}
      />
      <Button type="submit" className="self-start" busy={busy}>
        Save the number
      </Button>
    </form>
  );
}
