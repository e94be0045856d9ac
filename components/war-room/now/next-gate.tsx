"use client";

import { gateLook } from "#components/gates/gate-words.ts";
import { PolledText } from "#components/gates/poll-line.tsx";
import { useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { gateState, isReleased } from "#lib/domain/gates/gate-state.ts";
import { gatesOf, isBehind } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** A gate in the list of what comes. `plannedAt`: when what stands behind it is planned, in epoch ms. */
export function NextGate({ gate, plannedAt }: { gate: Gate; plannedAt: number | null }) {
  const { room } = useLiveRoom();
  const { showGate } = useRoomUi();
  const today = useToday();
  return (
    <button type="button" onClick={() => showGate(gate.id)} className="flex w-full gap-2.5 rounded-md py-1.75 text-left text-sm">
      <span className="num w-12 shrink-0 text-xs leading-5 text-muted">
        {plannedAt === null ? "–" : momentText(plannedAt, room.plan.zone, today)}
      </span>
      <span className="min-w-0 wrap-anywhere">
        <b className="font-semibold">Gate: {gate.title}</b>
        <span className="block text-xs text-muted">
          {gateState(room, gate) === "polling" ? <PolledText gate={gate} /> : gateLook(room, gate).word}
        </span>
      </span>
    </button>
  );
}

/** The gates not released that stand right before this step of a list: what is above it in the list is not behind them. */
export function gatesBefore(room: PlanRoom, list: readonly Step[], step: Step): Gate[] {
  const above = list.slice(0, list.indexOf(step));
  return gatesOf(room).filter(
    (gate) => !isReleased(room, gate) && isBehind(room, gate, step) && !above.some((each) => isBehind(room, gate, each)),
  );
}
