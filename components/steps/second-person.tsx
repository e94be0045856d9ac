"use client";

import { UserCheck, UsersRound } from "lucide-react";
import { tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { isClosed, type Step } from "#lib/domain/steps/rows.ts";

/** For a step that two people stand behind: who has confirmed it, or that somebody has to. */
export function SecondPerson({ step }: { step: Step }) {
  const { room, viewer, act } = useLiveRoom();
  const may = useMay("step:confirm");
  if (!step.second) return null;
  if (step.confirmedBy && step.confirmedAt)
    return (
      <p className="flex items-center gap-2 text-xs text-muted">
        <UserCheck aria-hidden strokeWidth={1.75} className="size-4 text-go" />
        <span>
          Confirmed by {step.confirmedBy.name} <Moment at={step.confirmedAt} />
        </span>
      </p>
    );
  if (isClosed(step)) return null;
  const mine = step.startedBy?.id === viewer.actor.userId || step.assigneeId === viewer.actor.userId;
  const off = !may.ok
    ? may.reason
    : !isUnderWay(room.plan)
      ? "The plan is not under way."
      : mine
        ? "You have it in hand; somebody else confirms it."
        : null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
      <UsersRound aria-hidden strokeWidth={1.75} className="size-4 text-hold" />
      <span className="min-w-0 flex-1 basis-56">A second person reads it and confirms it before it is done.</span>
      <Button size="sm" reasonDisabled={off} onClick={() => void tell(act("confirmStep", { stepId: step.id }))}>
        Confirm as second person
      </Button>
    </div>
  );
}
