"use client";

import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { sendByKey } from "#components/ui/send-by-key.ts";
import { Textarea } from "#components/ui/textarea.tsx";
import { type Attempt, useAttempt } from "#components/ui/use-attempt.ts";

export type ReasonDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** The question the reason answers. */
  label: string;
  hint?: string;
  confirmLabel: string;
  tone?: "primary" | "go" | "danger";
  maxLength?: number;
  /** Where “Cancel” could be read as the act itself. */
  cancelLabel?: string;
  /** Words may be left out. */
  optional?: boolean;
  /** What stands in the field at first. */
  initial?: string;
  /** Resolves to nothing when it worked, to a sentence when it did not. */
  onSubmit: Attempt<string>;
};

/** What a ReasonDialog is, once it is open. */
export function ReasonForm({
  label,
  hint,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "primary",
  maxLength = 4000,
  optional = false,
  initial = "",
  onSubmit,
  onOpenChange,
  ...dialog
}: ReasonDialogProps) {
  const [reason, setReason] = useState(initial);
  const box = useRef<HTMLTextAreaElement>(null);
  const form = useId();
  const { run, busy, error, fail } = useAttempt(onSubmit, () => {
    setReason(initial);
    onOpenChange(false);
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (optional || reason.trim()) return run(reason.trim());
    fail("Write a reason first; it goes on the record.");
    box.current?.focus();
  }

  return (
    <Dialog
      {...dialog}
      alert
      initialFocus={box}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button type="submit" form={form} variant={tone} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} onKeyDown={sendByKey} noValidate>
        <Field label={label} hint={hint} error={error} required={!optional}>
          {(control) => (
            <Textarea
              {...control}
              ref={box}
              rows={3}
              maxLength={maxLength}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
