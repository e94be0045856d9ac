"use client";
import { asked } from "#components/live/asked.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { AccountFields } from "./account-fields.tsx";
import { enter } from "./enter.ts";
import { Form } from "./form.tsx";

type Joined = Outcome<{ next: string }>;

type InviteFormProps = {
  /** The address the invite is bound to, if it is. */
  email: string | null;
  signedInAs: string | null;
  join: (input: { name: string; email: string; password: string }) => Promise<Joined>;
  joinAsMyself: () => Promise<Joined>;
};

/** Accepts an invite: as whoever is signed in, or with a new account. */
export function InviteForm({ email, signedInAs, join, joinAsMyself }: InviteFormProps) {
  if (signedInAs) {
    return (
      <Form
        action={`Join as ${signedInAs}`}
        attempt={async () => {
          const joined = await asked(joinAsMyself());
          if (joined.state !== "done") return joined.words;
          location.assign(joined.next);
          return undefined;
        }}
      >
        <p className="text-sm text-muted">You are signed in as {signedInAs}.</p>
      </Form>
    );
  }
  return (
    <Form
      action="Join"
      attempt={async ({ name = "", email = "", password = "" }) => {
        const joined = await asked(join({ name, email, password }));
        return joined.state === "done" ? enter("password", { email, password }, joined.next) : joined.words;
      }}
      beside={
        <a href="/signin" className="text-sm text-muted underline underline-offset-4">
          I have an account
        </a>
      }
    >
      <AccountFields email={email} />
    </Form>
  );
}
