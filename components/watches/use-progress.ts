"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { type Slot, slotsDue, type WatchProgress, watchesOf, watchProgress } from "#lib/domain/watches/slots.ts";

/** How far the checks of a phase are, to the second. */
export function usePhaseWatches(phaseId: string): { room: PlanRoom; now: number; all: WatchProgress[] } {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  return { room, now, all: watchesOf(room, phaseId).map((watch) => watchProgress(room, watch, now)) };
}

/** What is to be looked at now in the whole plan. */
export function useSlotsDue(): { room: PlanRoom; now: number; due: Slot[] } {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  return { room, now, due: slotsDue(room, now) };
}
