"use client";

import { useState } from "react";
import { ClosePlan } from "#components/after-care/close-plan.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { openCare } from "#lib/domain/after-care/status.ts";
import { undelivered } from "#lib/domain/deliverables/status.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { later } from "#lib/later.ts";

const rescheduleDialog = later(() => import("#components/plan/start/reschedule-dialog.tsx").then((module) => module.RescheduleDialog));

/** The ways a plan ends. Whoever may not end it does not see them. */
export function EndPlan() {
  const { room, act } = useLiveRoom();
  const { closed, total } = usePlanProgress();
  const may = useMay("plan:run");
  const [asking, setAsking] = useState<"complete" | "cancel" | "reschedule" | null>(null);
  if (!may.ok || !isUnderWay(room.plan)) return null;
  if (room.plan.status === "after-care") return <ClosePlan />;
  const care = openCare(room).length;
  const owed = undelivered(room).length;
  const checks = care === 0 ? null : `${care === 1 ? "1 check keeps" : `${care} checks keep`} the plan open until each has a verdict`;
  const handed =
    owed === 0 ? null : `${owed === 1 ? "1 deliverable keeps" : `${owed} deliverables keep`} it open until delivered or waived`;
  const then =
    care + owed === 0
      ? "The record does not change any more after this."
      : `Its after-care begins: ${[checks, handed?.replace("it open", checks ? "it open" : "the plan open")].filter(Boolean).join(", and ")}.`;
  const open = total - closed;
  const change = (kind: "complete" | "cancel") => (next: boolean) => setAsking(next ? kind : null);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" variant="quiet" onClick={() => setAsking("cancel")}>
        Cancel the plan…
      </Button>
      {room.plan.status === "rolling-back" ? null : (
        <Button size="sm" variant="quiet" onClick={() => setAsking("reschedule")}>
          Reschedule…
        </Button>
      )}
      {asking === "reschedule" ? <LaterPart of={rescheduleDialog} props={{ onClose: () => setAsking(null) }} /> : null}
      <Button size="sm" variant={open === 0 ? "go" : "outline"} onClick={() => setAsking("complete")}>
        Complete…
      </Button>
      <ConfirmDialog
        open={asking === "complete"}
        onOpenChange={change("complete")}
        title={`Complete “${room.plan.title}”?`}
        description={
          open === 0
            ? `Every step is closed. ${then}`
            : `${open === 1 ? "1 step is" : `${open} steps are`} still open and will stay open. ${then}`
        }
        confirmLabel={open === 0 ? "Complete" : "Complete all the same"}
        tone={open === 0 ? "go" : "primary"}
        cancelLabel="Not yet"
        onConfirm={() => submitted(act("completePlan", open > 0 ? { leaveOpen: true } : {}))}
      />
      <ReasonDialog
        open={asking === "cancel"}
        onOpenChange={change("cancel")}
        title={`Cancel “${room.plan.title}”?`}
        description="Everybody stops here. The record does not change any more after this."
        label="Why is it cancelled?"
        confirmLabel="Cancel the plan"
        cancelLabel="Keep it running"
        tone="danger"
        onSubmit={(reason) => submitted(act("cancelPlan", { reason }), reason)}
      />
    </div>
  );
}
