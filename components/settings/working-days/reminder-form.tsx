"use client";

import { type FormEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

export type ReminderFormProps = { minutes: number; reasonDisabled: string | null; setReminder: (minutes: number) => Promise<Outcome> };

/** How long before their steps people are told in new plans. */
export function ReminderForm({ minutes: saved, reasonDisabled, setReminder }: ReminderFormProps) {
  const [typed, setTyped] = useState(String(saved));
  const { run, busy, error, fail } = useAttempt<void>(
    () => refused(setReminder(Number(typed)), "Saved."),
    () => {},
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const minutes = Number(typed.trim() || "none");
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) run();
    else fail("Write a whole number of minutes from 1 to 1440, which is a day.");
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <LineField
        label="Minutes before"
        required
        error={error}
        inputMode="numeric"
        maxLength={4}
        value={typed}
        disabled={reasonDisabled !== null}
        onChange={setTyped}
      />
      <Button type="submit" className="self-start" busy={busy} reasonDisabled={reasonDisabled}>
        Save
      </Button>
    </form>
  );
}
