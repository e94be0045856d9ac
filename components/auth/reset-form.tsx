"use client";
import { refused } from "#components/live/asked.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { passwordHint, passwordProblem } from "#lib/domain/workspace/password-words.ts";
import { Form } from "./form.tsx";

/** Chooses the new password, and leads on to sign in with it. */
export function ResetForm({ choose }: { choose: (input: { password: string }) => Promise<Outcome> }) {
  const attempt = async ({ password = "" }: Record<string, string>) => {
    const problem = passwordProblem(password) ?? (await refused(choose({ password })));
    if (!problem) location.assign("/signin");
    return problem;
  };
  return (
    <Form action="Save the password" attempt={attempt}>
      <Field label="New password" required hint={passwordHint}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" />}
      </Field>
    </Form>
  );
}
