"use client";

import { type ReactNode, useId } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { isZone } from "#lib/domain/kernel/zone.ts";

export type ZoneInputProps = { value: string; onChange: (zone: string) => void; hint?: ReactNode };

// Some browsers leave plain UTC out of their list.
const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** Asks for an IANA time zone; the list narrows while people type. */
export function ZoneInput({ value, onChange, hint }: ZoneInputProps) {
  const list = useId();
  const wrong = value !== "" && !isZone(value);
  return (
    <Field label="Time zone" required hint={wrong ? null : hint} error={wrong ? "Write one like Europe/Berlin." : null}>
      {(control) => (
        <>
          <Input
            {...control}
            list={list}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          {/* The server's list and the browser's may differ by a name or two. */}
          <datalist id={list} suppressHydrationWarning>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
