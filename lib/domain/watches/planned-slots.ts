import type { PlanRoom } from "../room.ts";
import type { PlanProgress } from "../schedule/progress.ts";
import type { Watch } from "./rows.ts";
import { type Slot, slotCount } from "./slots.ts";

const minuteMs = 60_000;
const mostAtOnce = 500;

/**
 * From when a watch that has not begun will go on (epoch ms), if its phase begins as forecast: before the start that is as planned. Null where
 * nothing says when, or where it begins by hand.
 */
export function plannedStart(room: PlanRoom, watch: Watch, { phases }: Pick<PlanProgress, "phases">): number | null {
  if (watch.startedAt || watch.endedAt || watch.everyMinutes === null || room.plan.endedAt) return null;
  const own = phases.find(({ phase }) => phase.id === watch.phaseId);
  return own?.state === "todo" ? own.forecast.start : null;
}

/** The times of a watch that will go on from `start` (epoch ms), from one number to another, both counted in. None of them has come. At most 500. */
export function plannedSlots(watch: Watch, start: number, from: number, to: number): Slot[] {
  const every = watch.everyMinutes;
  if (every === null) return [];
  const first = Math.max(1, from);
  const count = Math.min(mostAtOnce, Math.min(to, slotCount(watch) ?? to) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    ...{ watch, slot: first + index, reading: null, lateBy: 0, state: "upcoming" as const },
    dueAt: start + (first + index) * every * minuteMs,
  }));
}
