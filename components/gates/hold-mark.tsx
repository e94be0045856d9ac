"use client";

import clsx from "clsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { gateState, isReleased } from "#lib/domain/gates/gate-state.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/**
 * The bar of a hold point: hatched, solid go once released, solid red on a no-go. A drawing; the word stands beside it. `thin`
 * leaves out the hatching, for which a phone's bars have no room.
 */
export function HoldMark({ gate, thin = false, className }: { gate: Gate; thin?: boolean; className?: string }) {
  const { room } = useLiveRoom();
  return <span aria-hidden className={clsx("block rounded-xs", barClass(room, gate, thin), className)} />;
}

function barClass(room: PlanRoom, gate: Gate, thin: boolean): string {
  const state = gateState(room, gate);
  if (state === "no-go") return "border border-nogo bg-nogo";
  // A waiver lets work pass, and stays red in the record.
  if (state === "waived") return "border-2 border-nogo bg-go";
  return isReleased(room, gate) ? "border border-go bg-go" : thin ? "border border-hold bg-hold" : "hatch";
}
