import { set } from "../kernel/change.ts";
import type { AnyRoom, RowChange } from "../kernel/collection.ts";
import { all, live, rowsIn } from "../kernel/room.ts";
import { phases } from "../phases/rows.ts";
import { steps } from "../steps/rows.ts";
import { watches } from "./rows.ts";

/** The rows that begin a phase, where it has not begun: its start, and its watches that name a rhythm. With its first step, or by hand. */
export function beginPhase(room: AnyRoom, phaseId: string, now: string): RowChange[] {
  const phase = live(room, phases, phaseId);
  return [...(phase && !phase.startedAt ? [set(phases, phaseId, { startedAt: now })] : []), ...beginWatches(room, phaseId, now)];
}

/** The rows that begin the watches of a phase, those that name a rhythm and have not begun. */
export function beginWatches(room: AnyRoom, phaseId: string, now: string): RowChange[] {
  return all(room, watches)
    .filter((watch) => watch.phaseId === phaseId && watch.everyMinutes !== null && !watch.startedAt && !watch.endedAt)
    .map(({ id }) => set(watches, id, { startedAt: now }));
}

/** Takes the start of a phase back where these steps are all that was begun in it: it has not begun any more. */
export function unbeginPhase(room: AnyRoom, phaseId: string, opened: readonly { id: string }[]): RowChange[] {
  if (!live(room, phases, phaseId)?.startedAt) return [];
  const again = new Set(opened.map(({ id }) => id));
  const begun = Object.values(rowsIn(room, steps)).some(
    (step) => step.phaseId === phaseId && !step.removedAt && step.status !== "todo" && !again.has(step.id),
  );
  const watched = all(room, watches).some((watch) => watch.phaseId === phaseId && watch.startedAt);
  return begun || watched ? [] : [set(phases, phaseId, { startedAt: null })];
}
