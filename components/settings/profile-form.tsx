"use client";

import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { notify } from "#components/ui/notify.ts";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";

export type ProfileFormProps = {
  account: { name: string; email: string | null };
  saveProfile: (input: { name: string; email: string }) => Promise<Outcome>;
};

/** What you are called and where you can be reached. */
export function ProfileForm({ account, saveProfile }: ProfileFormProps) {
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState(account.email ?? "");
  const { run, busy, error, fail } = useAttempt<void>(
    async () => refusalIn(await saveProfile({ name: name.trim(), email: email.trim() })),
    () => notify("Saved."),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && email.trim()) run();
    else fail("Write the name people call you, and your e-mail.");
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <Field label="Name" required error={error}>
        {(control) => (
          <Input {...control} autoComplete="name" value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label="E-mail" required hint="What you sign in with.">
        {(control) => (
          <Input {...control} type="email" autoComplete="email" value={email} onChange={({ target }) => setEmail(target.value)} />
        )}
      </Field>
      <Button type="submit" className="self-start" busy={busy}>
        Save
      </Button>
    </form>
  );
}
