"use client";

import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Dialog } from "#components/ui/dialog.tsx";

/** For whoever came by a one-time link: they have nothing yet to prove themselves with. */
export function SetPasswordFirst({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      alert
      open
      size="sm"
      title="Set a password first"
      description="This goes on the record in your name, so it asks for your password, and your account has none yet. Set one in Settings, Your account, and come back to this tab."
      onOpenChange={(open) => open || onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          {/* A tab of its own, so that what is typed here stays. */}
          <a href="/settings/account" target="_blank" rel="noreferrer" className={buttonClass({ variant: "primary" })}>
            Set a password
          </a>
        </>
      }
    />
  );
}
