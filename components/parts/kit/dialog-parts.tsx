"use client";

import { useState } from "react";
import { Sample } from "#components/parts/sample.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";

const long = "Switch the read replicas of booking, settlement and statement to the new cluster, one zone after the other";

/** Dialogs, each behind the button that opens it. */
export function Dialogs() {
  const [open, setOpen] = useState<"details" | "confirm" | "danger" | "reason" | null>(null);
  const change = (kind: typeof open) => (next: boolean) => setOpen(next ? kind : null);
  return (
    <Sample of="dialogs: a question, one that cannot be taken back, one that asks why, one that was refused" row>
      <Dialog
        title="Details"
        description="What the plan says of this step."
        open={open === "details"}
        onOpenChange={change("details")}
        footer={<Button variant="primary">Save</Button>}
      >
        <p className="text-sm">{long}</p>
      </Dialog>
      <Button onClick={() => setOpen("details")}>Open</Button>
      <Button onClick={() => setOpen("confirm")}>Complete…</Button>
      <Button onClick={() => setOpen("danger")}>Remove…</Button>
      <Button onClick={() => setOpen("reason")}>Fail…</Button>
      <ConfirmDialog
        open={open === "confirm"}
        onOpenChange={change("confirm")}
        title="Complete “Ledger 4 cutover”?"
        description="Every step is closed."
        confirmLabel="Complete"
        tone="go"
        cancelLabel="Not yet"
        onConfirm={() => undefined}
      />
      <ConfirmDialog
        open={open === "danger"}
        onOpenChange={change("danger")}
        title="Remove the link?"
        confirmLabel="Remove"
        tone="danger"
        onConfirm={() => "It was used a moment ago. Look again."}
      />
      <ReasonDialog
        open={open === "reason"}
        onOpenChange={change("reason")}
        title="Announce the start failed"
        label="What went wrong?"
        confirmLabel="Say that it failed"
        tone="danger"
        onSubmit={() => undefined}
      />
    </Sample>
  );
}
