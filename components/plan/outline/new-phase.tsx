"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Phase, phaseKinds } from "#lib/domain/phases/rows.ts";

/** Adds a phase at the end of the plan. */
export function NewPhase({ afterId }: { afterId: string | null }) {
  const { act } = useLiveRoom();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<Phase["kind"]>("deploy");

  async function add() {
    if (!title.trim()) return "Give the phase a title.";
    const refusal = await submitted(act("addPhase", { title: title.trim(), kind, afterId }));
    if (!refusal) setTitle("");
    return refusal;
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus aria-hidden strokeWidth={1.75} />
        Add a phase
      </Button>
      {open ? (
        <FormDialog title="New phase" submitLabel="Add phase" onClose={() => setOpen(false)} onSubmit={add}>
          <LineField label="Title" required value={title} maxLength={500} onChange={setTitle} />
          <Field label="Kind" required>
            {(control) => (
              <Select
                {...control}
                value={kind}
                onChange={({ target }) => setKind(phaseKinds.find((each) => each === target.value) ?? kind)}
              >
                {phaseKinds.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            )}
          </Field>
        </FormDialog>
      ) : null}
    </>
  );
}
