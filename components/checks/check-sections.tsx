"use client";

import { CheckList } from "#components/checks/check-list.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { checksOf } from "#lib/domain/checks/status.ts";

/** The checks on the plan page. */
export const PlanChecks = () => <CheckList className="mt-6 overflow-clip rounded-xl border border-line" />;

/** The checks in the war room, below the work. */
export function RoomChecks() {
  const room = useRoom((shown) => shown.room);
  return checksOf(room).length > 0 ? <CheckList className="border-t border-line pb-2" /> : null;
}
