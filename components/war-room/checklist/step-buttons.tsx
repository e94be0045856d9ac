"use client";

import { Check, MessageSquarePlus, OctagonX, Play, RotateCcw, SkipForward, Slash, UserMinus, UserPlus } from "lucide-react";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import { whyHeld } from "#lib/domain/gates/asked-of.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { isClosed } from "#lib/domain/steps/rows.ts";
import { withoutSecond } from "#lib/domain/steps/unconfirmed.ts";

/** Everything that can be done about a step, as buttons. */
export function StepButtons({ step }: { step: Step }) {
  const { actions, ask } = useRoomUi();
  const { viewer, room } = useLiveRoom();
  const work = useMay("step:work");
  const write = useMay("note:write");
  const off = work.ok ? (isUnderWay(room.plan) ? null : "The plan is not under way.") : work.reason;
  const held = off ?? whyHeld(room, step);
  const second = withoutSecond(step, viewer)?.message ?? null;
  const closed = isClosed(step);
  const mine = step.assigneeId === viewer.actor.userId;
  return (
    <div className="flex flex-wrap gap-1.5">
      {closed ? null : (
        <Button size="sm" variant="go" reasonDisabled={held ?? second} onClick={() => actions.complete(step)}>
          <Check aria-hidden strokeWidth={2.5} />
          Done
        </Button>
      )}
      {closed || step.status === "doing" ? null : (
        <Button size="sm" reasonDisabled={held} onClick={() => actions.start(step)}>
          <Play aria-hidden strokeWidth={1.75} />
          {step.status === "failed" ? "Start again" : "Start"}
        </Button>
      )}
      {step.status === "todo" ? null : (
        <Button size="sm" reasonDisabled={off} onClick={() => actions.reopen(step)}>
          <RotateCcw aria-hidden strokeWidth={1.75} />
          {step.status === "doing" ? "Back to ready" : "Reopen"}
        </Button>
      )}
      {closed ? null : (
        <Button size="sm" reasonDisabled={held} onClick={() => ask({ kind: "skip", step })}>
          <SkipForward aria-hidden strokeWidth={1.75} />
          Skip…
        </Button>
      )}
      {closed || !step.optional ? null : (
        <Button size="sm" reasonDisabled={held} onClick={() => ask({ kind: "ruleOut", step })}>
          <Slash aria-hidden strokeWidth={1.75} />
          Not applicable…
        </Button>
      )}
      {closed || step.status === "failed" ? null : (
        <Button size="sm" reasonDisabled={held} onClick={() => ask({ kind: "fail", step })}>
          <OctagonX aria-hidden strokeWidth={1.75} />
          Fail…
        </Button>
      )}
      <Button size="sm" variant="quiet" reasonDisabled={write.ok ? null : write.reason} onClick={() => ask({ kind: "note", step })}>
        <MessageSquarePlus aria-hidden strokeWidth={1.75} />
        Note…
      </Button>
      {closed ? null : (
        <Button size="sm" variant="quiet" reasonDisabled={work.ok ? null : work.reason} onClick={() => actions.take(step, !mine)}>
          {mine ? <UserMinus aria-hidden strokeWidth={1.75} /> : <UserPlus aria-hidden strokeWidth={1.75} />}
          {mine ? "Give back" : "Take it"}
        </Button>
      )}
    </div>
  );
}
