"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { planProgress } from "#lib/domain/schedule/progress.ts";
import { plannedStart } from "#lib/domain/watches/planned-slots.ts";
import type { Watch } from "#lib/domain/watches/rows.ts";
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

/** From when each of these watches will go on as planned (epoch ms), by id; those that have begun, and those nothing says it of, are not in it. */
export function plannedStarts(room: PlanRoom, all: readonly Watch[], now: number): ReadonlyMap<string, number> {
  if (all.every(({ startedAt, everyMinutes }) => startedAt !== null || everyMinutes === null)) return new Map();
  const progress = planProgress(room, now);
  return new Map(
    all.flatMap((watch) => {
      const start = plannedStart(room, watch, progress);
      return start === null ? [] : [[watch.id, start] as const];
    }),
  );
}
