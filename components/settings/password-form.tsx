"use client";

import { type FormEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { refused } from "#components/live/asked.ts";
import { NewPasswordField } from "#components/settings/new-password-field.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { notify } from "#components/ui/notify.ts";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { passwordProblem } from "#lib/domain/workspace/password-words.ts";

export type PasswordFormProps = {
  hasPassword: boolean;
  changePassword: (input: { current: string; next: string }) => Promise<Outcome>;
};

/** Sets a password, or changes the one there is. */
export function PasswordForm({ hasPassword, changePassword }: PasswordFormProps) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const { run, busy, error, fail } = useAttempt<void>(
    () => refused(changePassword({ current, next })),
    () => {
      setCurrent("");
      setNext("");
      notify("The password is changed.");
    },
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const problem = passwordProblem(next);
    if (problem) fail(problem);
    else run();
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      {error ? (
        <Banner tone="danger" live>
          {error}
        </Banner>
      ) : null}
      {hasPassword ? (
        <LineField label="Password now" required type="password" autoComplete="current-password" value={current} onChange={setCurrent} />
      ) : null}
      <NewPasswordField label="New password" value={next} onChange={setNext} />
      <Button type="submit" className="self-start" busy={busy}>
        {hasPassword ? "Change password" : "Set a password"}
      </Button>
    </form>
  );
}
