"use client";

import { DeliverableList } from "#components/deliverables/deliverable-list.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { deliverablesOf } from "#lib/domain/deliverables/status.ts";

/** The deliverables on the plan page. */
export const PlanDeliverables = () => <DeliverableList className="mt-6 overflow-clip rounded-xl border border-line" />;

/** The deliverables in the war room while the work goes on: below it. */
export function RoomDeliverables() {
  const stands = useStands();
  return stands === "before" ? <DeliverableList className="border-t border-line pb-2" /> : null;
}

/** The deliverables in the war room once the work is done: above it, for they keep the plan open. */
export function RoomDeliverablesAfter() {
  const stands = useStands();
  return stands === "after" ? <DeliverableList className="border-b border-line pb-2" /> : null;
}

function useStands(): "before" | "after" | null {
  const room = useRoom((shown) => shown.room);
  if (deliverablesOf(room).length === 0) return null;
  return room.plan.workEndedAt === null ? "before" : "after";
}
