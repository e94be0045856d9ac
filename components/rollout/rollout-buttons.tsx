"use client";

import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { isAtLeast } from "#lib/domain/kernel/permissions.ts";
import { notNow } from "#lib/domain/plan/statuses.ts";
import { type Rollout, stagesOf } from "#lib/domain/stages/status.ts";
import { percentText } from "#lib/domain/stages/words.ts";

/** What may be done with the rollout now: enter, promote, extend, hold or resume, and abort. What is not clear asks a lead why. */
export function RolloutButtons({ rollout, size = "md" }: { rollout: Rollout; size?: "sm" | "md" }) {
  const { room, viewer, act } = useLiveRoom();
  const [may, mayAbort] = [useMay("rollout:work"), useMay("rollout:abort")];
  const [asked, setAsked] = useState<"go" | "extend" | "hold" | "abort" | null>(null);
  const { state, stage, next, against } = rollout;
  const off = (may.ok ? null : may.reason) ?? notNow(room, "work")?.message ?? null;
  if (state === "none") return null;
  const verb = stage ? "promoteStage" : "enterStage";
  const goWord = stage
    ? next
      ? `Promote to ${percentText(next.percent)}`
      : "Accept the rollout"
    : `Enter ${next ? percentText(next.percent) : "the first stage"}`;
  const waits = against.length > 0 ? `It waits: ${against.join(", ")}.` : null;
  const lead = isAtLeast(viewer.actor, "lead");
  const here = stage ? { stageId: stage.id } : {};
  const back = stage ? stagesOf(room).findLast(({ percent }) => percent < stage.percent) : undefined;
  const backWord = back ? percentText(back.percent) : "0 %";
  return (
    <div className="flex flex-col gap-2">
      {waits && state !== "done" && size === "md" ? <p className="text-xs text-muted wrap-anywhere">{waits}</p> : null}
      <div className="flex flex-wrap gap-2">
        {state === "done" ? null : (
          <Button
            size={size}
            variant={waits || !stage ? "outline" : "go"}
            reasonDisabled={off ?? (waits && !lead ? `${waits} A lead may go on all the same, with a reason.` : null)}
            onClick={() => (waits ? setAsked("go") : void tell(act(verb, here)))}
          >
            {waits ? `${goWord}…` : goWord}
          </Button>
        )}
        {stage && state !== "done" ? (
          <>
            <Button reasonDisabled={off} onClick={() => setAsked("extend")}>
              Extend the soak…
            </Button>
            {rollout.visit?.pauses.at(-1)?.to === null ? (
              <Button reasonDisabled={off} onClick={() => void tell(act("resumeStage", here))}>
                Resume the rollout
              </Button>
            ) : (
              <Button ink="hold" reasonDisabled={off} onClick={() => setAsked("hold")}>
                Hold the rollout…
              </Button>
            )}
          </>
        ) : null}
        {stage ? (
          <Button
            variant="danger"
            reasonDisabled={(mayAbort.ok ? null : mayAbort.reason) ?? notNow(room, "work")?.message ?? null}
            onClick={() => setAsked("abort")}
          >
            Abort to {backWord}…
          </Button>
        ) : null}
      </div>
      <ReasonDialog
        open={asked === "go"}
        onOpenChange={(open) => setAsked(open ? "go" : null)}
        title={`${goWord} all the same?`}
        description={waits}
        label="Why does it go on?"
        confirmLabel={goWord}
        tone="danger"
        onSubmit={(reason) => submitted(act(verb, { ...here, reason }), reason)}
      />
      <ReasonDialog
        open={asked === "extend"}
        onOpenChange={(open) => setAsked(open ? "extend" : null)}
        title="Extend the soak?"
        description={`As long again as it was planned${stage?.soakMinutes ? "" : ": 10 minutes"}, from when it ends or from now.`}
        label="Why?"
        confirmLabel="Extend"
        optional
        onSubmit={(reason) => submitted(act("extendStage", { ...here, reason }), reason)}
      />
      <ReasonDialog
        open={asked === "hold"}
        onOpenChange={(open) => setAsked(open ? "hold" : null)}
        title="Hold the rollout?"
        description="Its soak stands still. Who has the change keeps it; the rest of the deployment goes on."
        label="Why?"
        confirmLabel="Hold"
        optional
        onSubmit={(reason) => submitted(act("holdStage", { ...here, reason }), reason)}
      />
      <ReasonDialog
        open={asked === "abort"}
        onOpenChange={(open) => setAsked(open ? "abort" : null)}
        title={`Abort to ${backWord}?`}
        description="The flags that follow this plan tell it at their next question."
        label="What happened?"
        confirmLabel={`Abort to ${backWord}`}
        tone="danger"
        onSubmit={(reason) => submitted(act("abortStage", { ...here, reason }), reason)}
      />
    </div>
  );
}
