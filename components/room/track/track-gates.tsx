"use client";

import { gateLook } from "#components/gates/gate-words.ts";
import { HoldMark } from "#components/gates/hold-mark.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { alongTrack } from "#components/room/track/along-track.ts";
import type { Place } from "#components/room/track/track-shares.ts";
import { gatesOf, placeOfGate } from "#lib/domain/gates/place.ts";

/** The hold points on the track, each where it stands. `thin` is the phone's drawing, which says nothing. */
export function TrackGates({ places, thin = false }: { places: readonly Place[]; thin?: boolean }) {
  const { room } = useLiveRoom();
  const gates = gatesOf(room).map((gate) => {
    const { phase, step } = placeOfGate(room, gate);
    return { gate, left: alongTrack(room, places, { phaseId: phase?.id ?? null, stepId: step?.id ?? null }) };
  });
  return (
    <ul aria-label={thin ? undefined : "Hold points"} className="pointer-events-none absolute inset-x-0 top-0">
      {gates.map(({ gate, left }) => (
        <li
          key={gate.id}
          title={`${gate.title}: ${gateLook(room, gate).word}`}
          style={{ left: `${left}%` }}
          className={`pointer-events-auto absolute ring-2 ring-bg rounded-xs ${left < 1 ? "" : left > 99 ? "-translate-x-full" : "-translate-x-1/2"}`}
        >
          <HoldMark gate={gate} thin={thin} className={thin ? "h-[7px] w-1.5" : "h-8.5 w-2.25 pointer-coarse:h-11"} />
          {thin ? null : <span className="sr-only">{`Hold point ${gate.title}: ${gateLook(room, gate).word}`}</span>}
        </li>
      ))}
    </ul>
  );
}
