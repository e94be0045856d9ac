"use client";

import { OctagonX } from "lucide-react";
import { useRoom } from "#components/live/room-context.ts";
import { openStops } from "#lib/domain/trees/walk.ts";

/** Across every screen while a decision tree says STOP: nothing new is begun until a lead releases it. */
export function StopBanner() {
  const room = useRoom((shown) => shown.room);
  const stops = room.plan.endedAt ? [] : openStops(room);
  return stops.map(({ walk, node, text }) => (
    <div
      key={`${walk.id} ${node}`}
      role="status"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-y border-nogo bg-nogo-soft px-4 py-2.5 text-sm min-[900px]:px-6"
    >
      <span className="inline-flex items-center gap-2 font-bold text-nogo">
        <OctagonX aria-hidden className="size-4.5 self-center" strokeWidth={2} />
        The decision tree says STOP
      </span>
      <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
        <b className="font-semibold">{walk.title}</b>: {text} <span className="text-xs text-muted">A lead releases it, with a reason.</span>
      </p>
    </div>
  ));
}
