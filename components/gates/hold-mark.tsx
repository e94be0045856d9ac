"use client";

import clsx from "clsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { Gate } from "#lib/domain/gates/gate-rows.ts";
import { gateState, isReleased } from "#lib/domain/gates/gate-state.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** The bar of a hold point: hatched, solid go once released, solid red on a no-go. A drawing; the word stands beside it. */
export function HoldMark({ gate, className }: { gate: Gate; className?: string }) {
  const { room } = useLiveRoom();
  return <span aria-hidden className={clsx("block rounded-xs", barClass(room, gate), className)} />;
}

function barClass(room: PlanRoom, gate: Gate): string {
  const state = gateState(room, gate);
  if (state === "no-go") return "border border-nogo bg-nogo";
  // A waiver lets work pass, and stays red in the record.
  if (state === "waived") return "border-2 border-nogo bg-go";
  return isReleased(room, gate) ? "border border-go bg-go" : "hatch";
}
