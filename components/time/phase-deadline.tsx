"use client";

import clsx from "clsx";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { BurnLine } from "#components/time/burn-line.tsx";
import { deadlineLook } from "#components/time/deadline-look.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Phase } from "#lib/domain/phases/rows.ts";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import { burnDown, burnDownText } from "#lib/domain/schedule/burn-down.ts";
import { momentText, planTimeText } from "#lib/domain/schedule/format-time.ts";

/** Who answers for a phase, by when it must be done, and how its work burns down. Nothing where it says neither. */
export function PhaseDeadline({ phase, className }: { phase: Phase; className?: string }) {
  const { room } = useLiveRoom();
  const minute = useMinute();
  const today = useToday();
  const burn = burnDown(room, phase, minute);
  const owner = phase.roleId ? room.roles[phase.roleId] : undefined;
  if (!owner && !phase.deadline) return null;
  return (
    <div className={clsx("flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted", className)}>
      {owner ? <span>{[roleTitle(room, owner.id), owner.holderName].filter(Boolean).join(" · ")} answers for it</span> : null}
      {burn ? (
        <>
          <StatusMark state={deadlineLook[burn.state].state} word={burnDownText(burn, room.plan.endedAt !== null)} size="sm" />
          <span className="num">by {momentText(burn.deadlineAt, room.plan.zone, today)}</span>
          <BurnLine burn={burn} now={minute} />
        </>
      ) : phase.deadline ? (
        <span className="num">by {planTimeText(phase.deadline)}, once T0 is set</span>
      ) : null}
    </div>
  );
}
