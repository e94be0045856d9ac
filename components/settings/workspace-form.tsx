"use client";

import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { notify } from "#components/ui/notify.ts";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";

export type WorkspaceFormProps = { name: string; rename: (name: string) => Promise<Outcome> };

/** What the workspace is called. */
export function WorkspaceForm({ name: saved, rename }: WorkspaceFormProps) {
  const [name, setName] = useState(saved);
  const { run, busy, error, fail } = useAttempt<void>(
    async () => refusalIn(await rename(name.trim())),
    () => notify("Saved."),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim()) run();
    else fail("Write what the workspace is called.");
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <Field label="Name of the workspace" required error={error}>
        {(control) => <Input {...control} value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <Button type="submit" className="self-start" busy={busy}>
        Save
      </Button>
    </form>
  );
}
