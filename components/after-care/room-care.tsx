"use client";

import { CareList } from "#components/after-care/care-list.tsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import { careOf } from "#lib/domain/after-care/standing.ts";

/** The after-care in the war room: below the work while that goes on, above it once it is done. */
export function RoomCare({ when }: { when: "before" | "after" }) {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  const isAfter = room.plan.workEndedAt !== null;
  if (careOf(room).length === 0 || isAfter !== (when === "after")) return null;
  return <CareList now={now} className={isAfter ? "border-b border-line pb-2" : "mt-6 border-t border-line"} />;
}
