"use client";

import { memo } from "react";
import { useToday } from "#components/live/initial-now.ts";
import { unsentAfterMs } from "#components/live/not-sent.tsx";
import { useMay, useRoom, useRoomNow, useStepNow } from "#components/live/room-context.ts";
import { StepLink } from "#components/room/step-link.tsx";
import { TitleText } from "#components/steps/title-text.tsx";
import { useLasting } from "#components/ui/use-lasting.ts";
import { StepTick } from "#components/war-room/checklist/step-tick.tsx";
import { StepTime } from "#components/war-room/checklist/step-time.tsx";
import { whyHeld } from "#lib/domain/gates/asked-of.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { schedule } from "#lib/domain/schedule/schedule.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

type StepLineProps = { step: Step; lateMinutes: number; about?: string | null };

/** A step in a short list: its box, its name, its time, and `about` it in smaller words. Drawn again only when one of them has changed. */
export const StepLine = memo(function StepLine({ step: given, lateMinutes, about }: StepLineProps) {
  const step = useStepNow(given);
  const unsaved = useRoomNow((shown) => shown.unsaved.has(given.id));
  const underWay = useRoom(({ room }) => isUnderWay(room.plan));
  const may = useMay("step:work");
  const today = useToday();
  const held = useRoom(({ room }) => whyHeld(room, step));
  const plannedAt = useRoom(({ room }) => schedule(room).steps.get(step.id) ?? null);
  const zone = useRoom(({ room }) => room.plan.zone);
  const unsent = useLasting(unsaved, unsentAfterMs);
  return (
    <div className="grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-x-2.5 py-1.75">
      <StepTick step={step} unsaved={unsaved} underWay={underWay} held={held} barred={may.ok ? null : may.reason} className="mt-px" />
      <StepLink step={step}>
        <span className="block">
          <TitleText>{step.title}</TitleText>
        </span>
        {unsent ? (
          <span className="block text-xs text-hold">not sent yet · will retry</span>
        ) : about ? (
          <span className="block text-xs text-muted">{about}</span>
        ) : null}
      </StepLink>
      <StepTime step={step} plannedAt={plannedAt} lateMinutes={lateMinutes} zone={zone} today={today} />
    </div>
  );
});
