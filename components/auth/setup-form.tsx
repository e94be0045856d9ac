"use client";
import { asked } from "#components/live/asked.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { AccountFields } from "./account-fields.tsx";
import { enter } from "./enter.ts";
import { Form } from "./form.tsx";

type Claim = { token: string; workspaceName: string; name: string; email: string; password: string };
type SetupFormProps = { claim: (input: Claim) => Promise<Outcome> };

/** Claims a fresh installation with the token its server printed, and signs its first admin in. */
export function SetupForm({ claim }: SetupFormProps) {
  return (
    <Form
      action="Set up and sign in"
      attempt={async ({ token = "", workspaceName = "", name = "", email = "", password = "" }) => {
        const claimed = await asked(claim({ token, workspaceName, name, email, password }));
        return claimed.state === "done" ? enter("password", { email, password }, "/plans") : claimed.words;
      }}
    >
      <Field label="Setup token" required hint="It begins with hpu_ and stands in the server’s output.">
        {(control) => <Input {...control} name="token" autoComplete="off" spellCheck={false} className="font-mono" />}
      </Field>
      <Field label="Name of the workspace" required hint="Your team or company.">
        {(control) => <Input {...control} name="workspaceName" maxLength={200} />}
      </Field>
      <AccountFields />
    </Form>
  );
}
