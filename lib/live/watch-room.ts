import type { ServerResponse } from "node:http";
import { pool } from "../db/pool.ts";
import type { Presence } from "../domain/command.ts";
import { readRoom } from "../journal/rooms.ts";
import { tell } from "../journal/seal.ts";
import { readEvents } from "../journal/store.ts";
import { eventFrame, join, recent, release } from "./hub.ts";
import { measure } from "./measures.ts";
import { frame, maxBacklogBytes, openStream } from "./sse.ts";
import type { StreamOf } from "./stream-limits.ts";
import type { BeatCheck, Viewing } from "./viewing.ts";

/** Past this many missed events it is cheaper to read the room again. */
const maxReplay = 2000;

/**
 * Streams a plan's room from behind `after`: subscribe first, then read what was missed, then let the held events go, so
 * that none falls between. Whoever missed too much is told to read the room again. `knows`: the stamp of the people the viewer's page has.
 */
export async function watchRoom(
  response: ServerResponse,
  roomId: string,
  after: number,
  who: Presence | null,
  check: BeatCheck,
  of: StreamOf,
  knows: string | null = null,
): Promise<void> {
  let leave = () => {};
  const connection = openStream(response, of, () => leave());
  const viewing: Viewing = { roomId, connection, who, check, held: [], knows };
  leave = join(viewing);
  if (who) measure(roomId);
  // Whoever comes from another process may be ahead of this one: what they have seen must not come to them again.
  const room = await readRoom("plan", roomId, after);
  if (after > room.seq || room.seq - after > maxReplay) return release(viewing, [resync(room.seq)], room.seq);
  const kept = recent(roomId, after, room.seq);
  if (kept) return replay(viewing, kept, room.seq);
  const events = await readEvents(pool(), roomId, after, maxReplay + 1);
  replay(
    viewing,
    events.map((event) => eventFrame(tell(event))),
    events.at(-1)?.seq ?? room.seq,
  );
}

/** What was missed is bound as what comes: nobody's unread past is kept in memory beyond it. */
function replay(viewing: Viewing, frames: string[], seq: number): void {
  const bytes = frames.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  release(viewing, bytes > maxBacklogBytes ? [resync(seq)] : frames, seq);
}

const resync = (seq: number) => frame({ seq }, { event: "resync" });
