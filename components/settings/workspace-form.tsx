"use client";

import { type FormEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { Button } from "#components/ui/button.tsx";
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
      <LineField label="Name of the workspace" required error={error} value={name} maxLength={200} onChange={setName} />
      <Button type="submit" className="self-start" busy={busy}>
        Save
      </Button>
    </form>
  );
}
