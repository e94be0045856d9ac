"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { alongTrack } from "#components/room/track/along-track.ts";
import type { Place } from "#components/room/track/track-shares.ts";
import { pointOfNoReturn } from "#lib/domain/rollback/status.ts";
import { takesText, wayBackTakes } from "#lib/domain/rollback/takes.ts";

/** The point of no return on the track, right behind its step: dashed until it is passed. `thin` is the phone's drawing, which says nothing. */
export function TrackNoReturn({ places, thin = false }: { places: readonly Place[]; thin?: boolean }) {
  const { room } = useLiveRoom();
  const point = pointOfNoReturn(room);
  if (!point) return null;
  const takes = wayBackTakes(room);
  const long = takes ? `; going back takes ${takesText(takes)}` : "";
  const words = `Point of no return: “${point.step.title}”, ${point.passed ? "passed" : "not passed"}${long}`;
  return (
    <div
      title={thin ? undefined : words}
      style={{ left: `${alongTrack(room, places, { phaseId: point.step.phaseId, stepId: point.step.id, behind: true })}%` }}
      className={`absolute -top-1 border-l-2 border-nogo ${point.passed ? "" : "border-dashed"} ${thin ? "h-[9px]" : "h-10.5"}`}
    >
      {thin ? null : <span className="sr-only">{words}</span>}
    </div>
  );
}
