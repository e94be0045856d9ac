"use client";
import Link from "next/link";
import { refused } from "#components/live/asked.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { AccountFields } from "./account-fields.tsx";
import { Form } from "./form.tsx";

type WelcomeFormProps = { name: string; save: (input: { name: string; email: string; password: string }) => Promise<Outcome> };

/** Sets the way back in; it can wait, but then the next start must print another link. */
export function WelcomeForm({ name, save }: WelcomeFormProps) {
  return (
    <Form
      action="Save and go on"
      attempt={async ({ name = "", email = "", password = "" }) => {
        const refusal = await refused(save({ name, email, password }));
        if (!refusal) location.assign("/plans");
        return refusal;
      }}
      beside={
        <Link href="/plans" className="text-sm text-muted underline underline-offset-4">
          Later
        </Link>
      }
    >
      <AccountFields name={name} />
    </Form>
  );
}
