"use client";

import { CareList } from "#components/after-care/care-list.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { careOf } from "#lib/domain/after-care/status.ts";

/** The after-care in the war room while the work goes on: below it. */
export function RoomCareBefore() {
  return useStands() === "before" ? <CareList className="mt-6 border-t border-line" /> : null;
}

/** The after-care in the war room once the work is done: above it. */
export function RoomCareAfter() {
  return useStands() === "after" ? <CareList className="border-b border-line pb-2" /> : null;
}

function useStands(): "before" | "after" | null {
  const room = useRoom((shown) => shown.room);
  if (careOf(room).length === 0) return null;
  return room.plan.workEndedAt === null ? "before" : "after";
}
