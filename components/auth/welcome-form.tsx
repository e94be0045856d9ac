"use client";
import Link from "next/link";
import { AccountFields } from "./account-fields.tsx";
import { Form } from "./form.tsx";

type Saved = { ok: true } | { ok: false; message: string };
type WelcomeFormProps = { name: string; save: (input: { name: string; email: string; password: string }) => Promise<Saved> };

/** Sets the way back in; it can wait, but then the next start must print another link. */
export function WelcomeForm({ name, save }: WelcomeFormProps) {
  return (
    <Form
      action="Save and go on"
      attempt={async ({ name = "", email = "", password = "" }) => {
        const saved = await save({ name, email, password });
        if (!saved.ok) return saved.message;
        location.assign("/plans");
        return undefined;
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
