"use client";

import { useSyncExternalStore } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { zoneHere } from "#lib/domain/schedule/zone-time.ts";

const never = () => () => {};

/** The zone the viewer lives in: what they chose, else their browser's; while the server renders, the plan's. */
export function useViewerZone(): string {
  const { viewer, room } = useLiveRoom();
  return useSyncExternalStore(
    never,
    () => viewer.zone ?? zoneHere(),
    () => viewer.zone ?? room.plan.zone,
  );
}
