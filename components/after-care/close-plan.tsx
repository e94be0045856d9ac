"use client";

import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { keepsOpen } from "#lib/domain/after-care/status.ts";

/** The end of a plan whose work is done: it can be closed once nothing keeps it open. */
export function ClosePlan() {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const may = useMay("plan:run");
  const [asking, setAsking] = useState(false);
  if (!may.ok) return null;
  const kept = keepsOpen(room, now).length;
  const off =
    kept === 0 ? null : `${kept === 1 ? "1 thing keeps" : `${kept} things keep`} the plan open. They are listed under “Where we are”.`;
  return (
    <>
      <Button size="sm" variant={kept === 0 ? "go" : "outline"} reasonDisabled={off} onClick={() => setAsking(true)}>
        Close the plan…
      </Button>
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Close “${room.plan.title}”?`}
        description="Everything asked has its verdict. The record does not change any more after this."
        label="A last word"
        confirmLabel="Close the plan"
        cancelLabel="Not yet"
        tone="go"
        optional
        onSubmit={(note) => submitted(act("closePlan", note ? { note } : {}), note)}
      />
    </>
  );
}
