"use client";

import { gateLook } from "#components/gates/gate-words.ts";
import { HoldMark } from "#components/gates/hold-mark.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { Place } from "#components/war-room/track/track-shares.ts";
import { gatesOf, placeOfGate } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { leavesOf, walkPhase } from "#lib/domain/steps/outline.ts";

/** The hold points on the track, each where it stands. `thin` is the phone's drawing, which says nothing. */
export function TrackGates({ places, thin = false }: { places: readonly Place[]; thin?: boolean }) {
  const { room } = useLiveRoom();
  const gates = gatesOf(room).map((gate) => ({ gate, left: leftOf(room, gate, places) }));
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

/** In percent of the track: before its phase, or along it by the steps above the gate; the end of the plan is the end. */
function leftOf(room: PlanRoom, gate: Gate, places: readonly Place[]): number {
  const { phase, step } = placeOfGate(room, gate);
  const place = places.find(({ at }) => at.phase.id === phase?.id);
  if (!phase || !place) return 100;
  if (!step) return place.left;
  const walk = walkPhase(room, phase.id).map((each) => each.step.id);
  const total = leavesOf(room, phase.id).length;
  const above = new Set(walk.slice(0, walk.indexOf(step.id)));
  const passed = leavesOf(room, phase.id).filter(({ id }) => above.has(id)).length;
  return place.left + (total > 0 ? passed / total : 0) * place.width;
}
