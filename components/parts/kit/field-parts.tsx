"use client";

import { Samples } from "#components/parts/sample.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";

const long = "Switch the read replicas of booking, settlement and statement to the new cluster, one zone after the other";

/** Fields of forms: filled, empty, wrong, dead. */
export function FieldParts() {
  return (
    <Samples title="Fields">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Title" required>
          {(control) => <Input {...control} defaultValue="Ledger 4 cutover" />}
        </Field>
        <Field label="Start time" hint="13:05 or T-30; empty leaves it open.">
          {(control) => <Input {...control} placeholder="13:05" />}
        </Field>
        <Field label="E-mail" required error="“nobody@” is no e-mail address.">
          {(control) => <Input {...control} defaultValue="nobody@" />}
        </Field>
        <Field label="Who stands in" required>
          {(control) => (
            <Select {...control} defaultValue="">
              <option value="">Choose somebody</option>
              <option>{long}</option>
            </Select>
          )}
        </Field>
        <Field label="Why" required hint="For the record of the plan.">
          {(control) => <Textarea {...control} rows={2} defaultValue="The vendor is not ready." />}
        </Field>
        <Field label="Not now">{(control) => <Input {...control} disabled defaultValue="The record does not change" />}</Field>
      </div>
      <Checkbox label="Only named people and admins" hint="Everybody else is sent away." defaultChecked />
      <Checkbox label="Separation of duties" hint="Off: this workspace is one person." disabled />
    </Samples>
  );
}
