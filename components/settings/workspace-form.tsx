"use client";

import { type FormEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

export type WorkspaceFormProps = { name: string; rename: (name: string) => Promise<Outcome> };

/** What the workspace is called. */
export function WorkspaceForm({ name: saved, rename }: WorkspaceFormProps) {
  const [name, setName] = useState(saved);
  const { run, busy, error, fail } = useAttempt<void>(
    () => refused(rename(name.trim()), "Saved."),
    () => {},
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
