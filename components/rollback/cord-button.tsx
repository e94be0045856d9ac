"use client";

import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useAct, useMay, useRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import type { ButtonSize } from "#components/ui/button-class.ts";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { notNow } from "#lib/domain/plan/statuses.ts";
import { goesBack, openDecision } from "#lib/domain/rollback/status.ts";

/** Opens the question whether to roll back, whatever the numbers say. Nothing while the plan does not run, or it is asked already. */
export function CordButton({ size = "md", className }: { size?: ButtonSize; className?: string }) {
  const room = useRoom((shown) => shown.room);
  const act = useAct();
  const work = useMay("step:work");
  const [asked, setAsked] = useState(false);
  const runs = room.plan.startedAt !== null && !room.plan.endedAt;
  if (!runs || openDecision(room) || goesBack(room)) return null;
  const off = work.ok ? (notNow(room, "work")?.message ?? null) : work.reason;
  return (
    <>
      <Button variant="danger" {...{ size, className, reasonDisabled: off }} onClick={() => setAsked(true)}>
        Pull the cord…
      </Button>
      <ReasonDialog
        open={asked}
        onOpenChange={setAsked}
        title="Pull the cord?"
        description="The question whether to roll back opens on every screen. It decides nothing; a lead does."
        label="What did you see?"
        confirmLabel="Pull the cord"
        tone="danger"
        onSubmit={(reason) => submitted(act("askRollback", { reason }), reason)}
      />
    </>
  );
}
