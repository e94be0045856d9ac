"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

export type NewPasswordFieldProps = { label?: string; value: string; onChange: (value: string) => void; optional?: boolean };

// What the server asks for too; said here before anything is sent.
const minLength = 10;

/** Asks for a password that is chosen now. */
export function NewPasswordField({ label = "Password", value, onChange, optional = false }: NewPasswordFieldProps) {
  return (
    <Field label={label} required={!optional} hint={`At least ${minLength} characters. A few words are fine.`}>
      {(control) => (
        <Input {...control} type="password" autoComplete="new-password" value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}

/** What is wrong with a chosen password, if anything. */
export function passwordProblem(password: string): string | undefined {
  return password.length < minLength ? `The password needs at least ${minLength} characters.` : undefined;
}
