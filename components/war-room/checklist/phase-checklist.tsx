"use client";

import { Fragment, memo, useMemo } from "react";
import { HoldPointRow } from "#components/gates/hold-point-row.tsx";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useMay, useShownSoon } from "#components/live/room-context.ts";
import { useRowLimit } from "#components/live/use-row-limit.ts";
import { useHanging } from "#components/room/use-hanging.ts";
import { useNames } from "#components/room/use-names.ts";
import { ownerText } from "#components/steps/owner-text.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { StepRow } from "#components/war-room/checklist/step-row.tsx";
import { whyHeld } from "#lib/domain/gates/asked-of.ts";
import { gatesOf, placeOfGate } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";
import { schedule } from "#lib/domain/schedule/schedule.ts";
import { descendantsOf, phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { isClosed } from "#lib/domain/steps/rows.ts";
import { watchesOf } from "#lib/domain/watches/slots.ts";

export type PhaseChecklistProps = {
  phaseId: string;
  openId: string | null;
  /** The step the keyboard stands on. */
  currentId: string | null;
};

/** The steps of one phase, in order. A tick draws its row at once, and the list a moment later. */
export const PhaseChecklist = memo(function PhaseChecklist({ phaseId, openId, currentId }: PhaseChecklistProps) {
  const { room } = useShownSoon();
  const may = useMay("step:work");
  const names = useNames();
  const underWay = isUnderWay(room.plan);
  const minute = useMinute();
  const today = useToday();
  const walk = useMemo(() => walkPhase(room, phaseId), [room, phaseId]);
  const open = walk.findIndex(({ step }) => step.id === openId);
  const limit = useRowLimit(walk.length, open + 1);
  const gates = useMemo(() => gatesIn(room, phaseId), [room, phaseId]);
  const planned = schedule(room).steps;
  const { critical } = useHanging();
  // On the way back nobody has to look for a command.
  const back = goesBack(room) && room.phases[phaseId]?.kind === "rollback";
  const watched = watchesOf(room, phaseId).length > 0;
  // Tab reaches the list even when the keyboard has not stood in it yet.
  const current = walk.some(({ step }) => step.id === currentId) ? currentId : (walk[0]?.step.id ?? null);
  if (walk.length === 0) return watched ? null : <EmptyState>There are no steps in this phase.</EmptyState>;
  return (
    <ol aria-label="Steps">
      {(gates.get(phaseId) ?? []).map((gate) => (
        <HoldPointRow key={gate.id} gate={gate} />
      ))}
      {walk.slice(0, limit).map(({ step, depth }) => (
        <Fragment key={step.id}>
          {(gates.get(step.id) ?? []).map((gate) => (
            <HoldPointRow key={gate.id} gate={gate} />
          ))}
          <StepRow
            step={step}
            depth={depth}
            plannedAt={planned.get(step.id) ?? null}
            lateMinutes={lateMinutes(room, step, minute)}
            hangs={critical.has(step.id)}
            owner={ownerText(room, step, names)}
            progress={progressText(room, step)}
            zone={room.plan.zone}
            today={today}
            open={step.id === openId}
            current={step.id === current}
            underWay={underWay}
            held={whyHeld(room, step)}
            barred={may.ok ? null : may.reason}
            atHand={back && !isClosed(step)}
          />
        </Fragment>
      ))}
      {(gates.get("end") ?? []).map((gate) => (
        <HoldPointRow key={gate.id} gate={gate} />
      ))}
    </ol>
  );
});

/** The gates of this phase, by the step they stand before, by the phase where it is the whole of it, or under “end”. */
function gatesIn(room: PlanRoom, phaseId: string): Map<string, Gate[]> {
  const last = phasesOf(room).findLast(({ kind }) => kind !== "rollback");
  const found = new Map<string, Gate[]>();
  for (const gate of gatesOf(room)) {
    const { phase, step } = placeOfGate(room, gate);
    if ((phase ?? last)?.id !== phaseId) continue;
    const key = phase ? (step?.id ?? phase.id) : "end";
    found.set(key, [...(found.get(key) ?? []), gate]);
  }
  return found;
}

function progressText(room: PlanRoom, step: Step): string | null {
  const below = descendantsOf(room, step);
  return below.length > 0 ? `${below.filter(isClosed).length} of ${below.length}` : null;
}
