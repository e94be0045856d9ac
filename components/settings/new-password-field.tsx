"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { passwordHint } from "#lib/domain/workspace/password-words.ts";

export type NewPasswordFieldProps = { label?: string; value: string; onChange: (value: string) => void; optional?: boolean };

/** Asks for a password that is chosen now. */
export function NewPasswordField({ label = "Password", value, onChange, optional = false }: NewPasswordFieldProps) {
  return (
    <Field label={label} required={!optional} hint={passwordHint}>
      {(control) => (
        <Input {...control} type="password" autoComplete="new-password" value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
