"use client";

import { type ReactNode, useRef } from "react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { DialogProps } from "#components/ui/dialog-props.ts";
import { type Attempt, useAttempt } from "#components/ui/use-attempt.ts";

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "go" | "danger";
  size?: DialogProps["size"];
  /** Resolves to nothing when it worked, to a sentence when it did not. */
  onConfirm: Attempt<void>;
};

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "primary",
  size = "sm",
  onConfirm,
}: ConfirmDialogProps) {
  const { run, busy, error } = useAttempt(onConfirm, () => onOpenChange(false));
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      alert
      // The key that asked, pressed once more in a hurry, changes nothing.
      initialFocus={safe}
      size={size}
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <Button ref={safe} variant="quiet" onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button variant={tone} busy={busy} onClick={() => run()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {error ? (
        <Banner tone="danger" live>
          {error}
        </Banner>
      ) : null}
    </Dialog>
  );
}
