"use client";

import { OctagonPause } from "lucide-react";
import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";

/** Any member may hold the whole deployment, with a reason. */
export function HoldButton({ size = "sm", className }: { size?: "sm" | "lg"; className?: string }) {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:hold");
  const [open, setOpen] = useState(false);
  const running = room.plan.status === "running";
  // The dialog outlives the button: somebody else's hold must not take these words away.
  if (!running && !open) return null;
  return (
    <>
      {running ? (
        <Button size={size} ink="hold" reasonDisabled={may.ok ? null : may.reason} onClick={() => setOpen(true)} className={className}>
          <OctagonPause aria-hidden strokeWidth={1.75} />
          Hold…
        </Button>
      ) : null}
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={`Hold “${room.plan.title}”?`}
        description="Nothing new is begun until a lead resumes it. What is running is brought to its end."
        label="Why does everybody stop?"
        confirmLabel="Hold everything"
        onSubmit={(reason) => submitted(act("holdPlan", { reason }), reason)}
      />
    </>
  );
}
