"use client";

import { GateDetails } from "#components/gates/details/gate-details.tsx";
import { FinalCall } from "#components/gates/final-call.tsx";
import { GateSelect } from "#components/gates/gate-select.tsx";
import { gateLook } from "#components/gates/gate-words.ts";
import { ClosesText, PolledText } from "#components/gates/poll-line.tsx";
import { SeatGrid } from "#components/gates/seat-grid.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { decisionOn } from "#lib/domain/gates/of-gate.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** A gate, whole: who says what, what speaks against it, who decides, and what was decided. */
export function GatePanel({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const decision = decisionOn(room, gate);
  const look = gateLook(room, gate);
  return (
    <section aria-label={`Gate: ${gate.title}`} className="flex flex-col gap-3">
      <div>
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="caption min-w-0">
            Gate · <GateSelect gate={gate} />
          </h2>
          <ClosesText gate={gate} className="text-caption" />
        </div>
        <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs text-muted">
          <StatusMark state={look.state} word={look.word} size="sm" />
          <span>
            {gate.pollId ? <PolledText gate={gate} /> : gate.quorum ? `${gate.quorum} of ${gate.voterRoleIds.length} GO needed` : null}
          </span>
        </p>
      </div>
      {decision ? <FinalCall decision={decision} /> : null}
      <SeatGrid gate={gate} />
      <GateDetails gate={gate} />
    </section>
  );
}
