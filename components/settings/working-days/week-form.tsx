"use client";

import { type FormEvent, useState } from "react";
import { refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export type WeekFormProps = { week: readonly number[]; reasonDisabled: string | null; setWeek: (week: number[]) => Promise<Outcome> };

/** The days of the week on which people work. */
export function WeekForm({ week: saved, reasonDisabled, setWeek }: WeekFormProps) {
  const [week, setDays] = useState<readonly number[]>(saved);
  const { run, busy, error, fail } = useAttempt<void>(
    () => refused(setWeek([...week]), "Saved."),
    () => {},
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (week.length > 0) run();
    else fail("Choose at least one day on which people work.");
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2" disabled={reasonDisabled !== null}>
        <legend className="sr-only">Days on which people work</legend>
        {days.map((name, index) => (
          <Checkbox
            key={name}
            label={name}
            checked={week.includes(index + 1)}
            onChange={({ target }) => setDays(target.checked ? [...week, index + 1] : week.filter((day) => day !== index + 1))}
          />
        ))}
      </fieldset>
      {error ? (
        <p role="alert" className="text-sm text-nogo">
          {error}
        </p>
      ) : null}
      <Button type="submit" className="self-start" busy={busy} reasonDisabled={reasonDisabled}>
        Save
      </Button>
    </form>
  );
}
