"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { maxPasswordLength, minPasswordLength, passwordHint } from "#lib/domain/workspace/password-words.ts";

type AccountFieldsProps = { name?: string; email?: string | null };

/** Name, address and a new password. An address that is given is not for changing. */
export function AccountFields({ name = "", email = null }: AccountFieldsProps) {
  return (
    <>
      <Field label="Your name" required>
        {(control) => <Input {...control} name="name" autoComplete="name" defaultValue={name} maxLength={200} />}
      </Field>
      <Field label="E-mail" required hint={email ? "The invite is bound to this address." : undefined}>
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" defaultValue={email ?? ""} readOnly={email !== null} />
        )}
      </Field>
      <Field label="Password" required hint={passwordHint}>
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={minPasswordLength}
            maxLength={maxPasswordLength}
          />
        )}
      </Field>
    </>
  );
}
