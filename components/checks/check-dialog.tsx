"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StepSelect } from "#components/steps/step-select.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Check } from "#lib/domain/checks/rows.ts";

/** What is run or tried, and what is expected of it. Without `check` it is a new one. */
export function CheckDialog({ check, onClose }: { check: Check | undefined; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(check?.title ?? "");
  const [command, setCommand] = useState(check?.command ?? "");
  const [expected, setExpected] = useState(check?.expected ?? "");
  const [validate, setValidate] = useState(check?.validate ?? "");
  const [stepId, setStepId] = useState(check?.stepId ?? "");

  async function save() {
    if (!title.trim()) return "Say what is checked.";
    if (!expected.trim()) return "Say what is expected.";
    const words = { title: title.trim(), command: command.trim() || null, expected: expected.trim(), validate: validate.trim() || null };
    const said = { ...words, stepId: stepId || null };
    return submitted(check ? act("editCheck", { checkId: check.id, ...said }) : act("addCheck", said));
  }

  return (
    <FormDialog title={check ? "Check" : "New check"} submitLabel={check ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <Field label="What is checked" required>
        {(control) => (
          <Input {...control} value={title} maxLength={500} placeholder="Error rate" onChange={({ target }) => setTitle(target.value)} />
        )}
      </Field>
      <Field label="Command" hint="What is run, where it is a command.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={4000}
            spellCheck={false}
            className="num min-h-14! text-sm"
            value={command}
            onChange={({ target }) => setCommand(target.value)}
          />
        )}
      </Field>
      <Field
        label="Expected"
        hint="A line each: a number with its unit (< 0.1%, 5-10 ms), “words” as they are, words… as a line begins. What only a person can see is asked of one."
        required
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={4000}
            placeholder="< 0.1%"
            className="min-h-14!"
            value={expected}
            onChange={({ target }) => setExpected(target.value)}
          />
        )}
      </Field>
      <Field label="Look at, besides">
        {(control) => <Input {...control} value={validate} maxLength={4000} onChange={({ target }) => setValidate(target.value)} />}
      </Field>
      <Field label="Step">{(control) => <StepSelect control={control} value={stepId} none="None" onChange={setStepId} />}</Field>
    </FormDialog>
  );
}
