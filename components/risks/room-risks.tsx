"use client";

import { useRoom } from "#components/live/room-context.ts";
import { RiskList } from "#components/risks/risk-list.tsx";
import { risksOf } from "#lib/domain/risks/status.ts";

/** The risk register in the war room, below the work. */
export function RoomRisks() {
  const room = useRoom((shown) => shown.room);
  return risksOf(room).length > 0 ? <RiskList className="border-t border-line pb-2" /> : null;
}
