"use client";

import { useRoom } from "#components/live/room-context.ts";
import { riskLook } from "#components/risks/risk-look.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { risksAbout } from "#lib/domain/risks/status.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** What may go wrong with a step, or has: each with what is done about it, and the way to the register. */
export function StepRisks({ step }: { step: Step }) {
  const room = useRoom((shown) => shown.room);
  const { showPart } = useRoomUi();
  const risks = risksAbout(room, step.id);
  if (risks.length === 0) return null;
  return (
    <ul aria-label="Risks of this step" className="flex flex-col gap-1.5">
      {risks.map(({ id, title, state, mitigation }) => (
        <li key={id} className="rounded-md border border-line px-3 py-1.5 text-xs wrap-anywhere">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <StatusMark state={riskLook[state]} word={state === "open" ? "Risk" : `Risk ${state}`} size="sm" className="self-center" />
            <button type="button" onClick={() => showPart("checklist", `risk-${id}`)} className="tap text-left text-text hover:underline">
              {title}
            </button>
          </p>
          {mitigation ? <p className="whitespace-pre-line text-muted">What to do: {mitigation}</p> : null}
        </li>
      ))}
    </ul>
  );
}
