import { pool } from "../db/pool.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { PlanRoom } from "../domain/room.ts";
import { unseal } from "../journal/seal.ts";
import { readEvents } from "../journal/store.ts";

const shown = 60;

/**
 * The newest events of a room the caller may see, oldest first, up to the room's own number. They come without the rows
 * they set, which the room already has: the event that made a plan alone may carry thousands.
 */
export async function recentEvents(room: PlanRoom): Promise<JournalEvent[]> {
  const stored = await readEvents(pool(), room.id, Math.max(0, room.seq - shown), shown);
  return stored.filter((event) => event.seq <= room.seq).map((event) => ({ ...unseal(event), rows: [] }));
}
