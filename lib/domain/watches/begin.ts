import { set } from "../kernel/change.ts";
import type { AnyRoom, RowChange } from "../kernel/collection.ts";
import { all } from "../kernel/room.ts";
import { watches } from "./rows.ts";

/** The rows that begin the watches of a phase, those that name a rhythm and have not begun: with its first step, or by hand. */
export function beginWatches(room: AnyRoom, phaseId: string, now: string): RowChange[] {
  return all(room, watches)
    .filter((watch) => watch.phaseId === phaseId && watch.everyMinutes !== null && !watch.startedAt && !watch.endedAt)
    .map(({ id }) => set(watches, id, { startedAt: now }));
}
