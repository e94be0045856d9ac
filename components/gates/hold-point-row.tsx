"use client";

import { gateLook } from "#components/gates/gate-words.ts";
import { HoldMark } from "#components/gates/hold-mark.tsx";
import { PolledText } from "#components/gates/poll-line.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { gateState } from "#lib/domain/gates/gate-state.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** Where a gate stands in the checklist: nothing below it is worked on before its release. */
export function HoldPointRow({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const { showGate } = useRoomUi();
  const { state, word } = gateLook(room, gate);
  return (
    <li data-gate={gate.id} className="border-t border-line">
      <button
        type="button"
        onClick={() => showGate(gate.id)}
        className="flex w-full items-center gap-3 py-2 pr-4 pl-4 text-left -outline-offset-2 hover:bg-raise/60 min-[900px]:pr-5.5 min-[900px]:pl-5.5 pointer-coarse:min-h-11"
      >
        <HoldMark gate={gate} className="ml-1 h-5 w-2.25 shrink-0" />
        <span className="min-w-0 flex-1 pl-2.5 text-sm wrap-anywhere">
          <span className="caption mr-2">Hold point</span>
          <span className="font-semibold">{gate.title}</span>
        </span>
        <span className="flex flex-wrap items-center justify-end gap-x-3 text-xs text-muted">
          {gateState(room, gate) === "polling" ? (
            <span className="max-sm:hidden">
              <PolledText gate={gate} />
            </span>
          ) : null}
          <StatusMark state={state} word={word} size="sm" className="whitespace-normal!" />
        </span>
      </button>
    </li>
  );
}
