"use client";
import { useState } from "react";
import { refused } from "#components/live/asked.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { Form } from "./form.tsx";

/** Asks for the mail that leads to a new password. What is said after it is the same for every address. */
export function ForgotForm({ ask }: { ask: (input: { email: string }) => Promise<Outcome> }) {
  const [asked, setAsked] = useState<string | null>(null);
  if (asked !== null) {
    return (
      <p role="status" className="text-sm">
        If there is an account with {asked}, a mail is on its way there. Its link works for a day. Nothing came? Ask an admin for a link.
      </p>
    );
  }
  const attempt = async ({ email = "" }: Record<string, string>) => {
    const refusal = await refused(ask({ email }));
    if (!refusal) setAsked(email);
    return refusal;
  };
  return (
    <Form action="Mail me a link" attempt={attempt}>
      <Field label="E-mail" required hint="The one you sign in with.">
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" />}
      </Field>
    </Form>
  );
}
