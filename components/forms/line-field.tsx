import type { ComponentProps } from "react";
import { Field, type FieldProps } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

export type LineFieldProps = Omit<FieldProps, "children"> &
  Omit<ComponentProps<"input">, keyof FieldProps | "value" | "onChange"> & { value: string; onChange: (value: string) => void };

/** A field of one line, whose words its dialog keeps: what it asks, and what was typed. */
export function LineField({ label, hint, error, required, value, onChange, ...input }: LineFieldProps) {
  return (
    <Field {...{ label, hint, error, required }}>
      {(control) => <Input {...control} {...input} value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
}
