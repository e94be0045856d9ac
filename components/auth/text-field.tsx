"use client";

import type { ReactNode } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "email" | "password";
  /** What the browser may fill in. */
  fill?: string;
  hint?: ReactNode;
  optional?: boolean;
  readOnly?: boolean;
};

/** A labelled line of text in the forms before the door. */
export function TextField({ label, value, onChange, type = "text", fill, hint, optional = false, readOnly }: TextFieldProps) {
  return (
    <Field label={label} required={!optional} hint={hint}>
      {(control) => (
        <Input
          {...control}
          className="h-9"
          type={type}
          autoComplete={fill}
          readOnly={readOnly}
          maxLength={500}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
