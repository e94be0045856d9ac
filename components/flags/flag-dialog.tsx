"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { refused } from "#components/live/asked.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

export type PlanTitle = { id: string; title: string };

export type FlagDialogProps = {
  plans: readonly PlanTitle[];
  /** The flag that is to follow another plan; without it, a new one. */
  flag?: { key: string; planId: string | null };
  save: (flag: { key: string; planId: string | null }) => Promise<Outcome>;
  onClose: () => void;
};

/** A flag: the key applications ask for, and the plan it follows. */
export function FlagDialog({ plans, flag, save, onClose }: FlagDialogProps) {
  const [key, setKey] = useState(flag?.key ?? "");
  const [planId, setPlanId] = useState(flag?.planId ?? "");
  async function submit() {
    if (!key.trim()) return "Write the key applications ask for, like “new-ledger”.";
    return await refused(save({ key: key.trim(), planId: planId || null }));
  }
  return (
    <FormDialog
      title={flag ? `What “${flag.key}” follows` : "Add a flag"}
      submitLabel={flag ? "Save" : "Add flag"}
      onClose={onClose}
      onSubmit={submit}
    >
      {flag ? null : (
        <Field label="Key" hint="What the application asks for. Rehearsals have keys that begin with rehearsal:" required>
          {(control) => (
            <Input
              {...control}
              className="num"
              value={key}
              maxLength={100}
              placeholder="new-ledger"
              onChange={({ target }) => setKey(target.value)}
            />
          )}
        </Field>
      )}
      <Field label="Follows the rollout of" hint="After the plan has ended, the flag keeps its last value until it is retired.">
        {(control) => (
          <Select {...control} value={planId} onChange={({ target }) => setPlanId(target.value)}>
            <option value="">no plan: off for everybody</option>
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}
