"use client";

import { type FormEvent, type ReactNode, useId, useRef } from "react";
import { firstControlInto } from "#components/forms/first-control.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { DialogProps } from "#components/ui/dialog-props.ts";
import { sendByKey } from "#components/ui/send-by-key.ts";
import { useAttempt } from "#components/ui/use-attempt.ts";

export type FormDialogProps = {
  title: string;
  description?: ReactNode;
  submitLabel: string;
  submitVariant?: ButtonProps["variant"];
  size?: DialogProps["size"];
  /** For a dialog that stays in the page with what was typed: whether it is in front of it now. */
  open?: boolean;
  /** Where nothing has to be typed, it opens with the focus on the way on. */
  startsAtSubmit?: boolean;
  /** Why nothing here can be saved now. */
  reasonDisabled?: string | null;
  onClose: () => void;
  /** Resolves to nothing when it is saved (the dialog closes), to a sentence when it is not. */
  onSubmit: () => Promise<string | undefined>;
  children: ReactNode;
};

/** A few fields in front of the page. It stays open, with everything typed, until what it says is saved. */
export function FormDialog({
  title,
  description,
  submitLabel,
  submitVariant = "primary",
  size,
  open = true,
  startsAtSubmit = false,
  reasonDisabled,
  onClose,
  onSubmit,
  children,
}: FormDialogProps) {
  const form = useId();
  const first = useRef<HTMLElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const { run, busy, error } = useAttempt<void>(onSubmit, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    // React sends submits of a portal up to the form around it, which is another one.
    event.stopPropagation();
    if (!reasonDisabled) run();
  }

  return (
    <Dialog
      alert
      open={open}
      size={size}
      initialFocus={startsAtSubmit ? send : first}
      title={title}
      description={description}
      onOpenChange={(opens) => opens || onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button ref={send} type="submit" form={form} variant={submitVariant} busy={busy} reasonDisabled={reasonDisabled}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={form} ref={firstControlInto(first)} onSubmit={submit} onKeyDown={sendByKey} noValidate className="flex flex-col gap-4">
        {error ? (
          <Banner tone="danger" live>
            {error}
          </Banner>
        ) : null}
        {children}
      </form>
    </Dialog>
  );
}
