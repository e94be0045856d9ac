import type { Pool } from "pg";
import { applyChange } from "../domain/kernel/change.ts";
import { emptyRoom, type Room } from "../domain/room.ts";
import { digestPayload, hashEvent, type StoredEvent, unseal } from "./seal.ts";
import { loadRoom, readEvents } from "./store.ts";

/** What a check of a room's record found. `seq` is the first event that does not hold. */
export type Verdict = { ok: true; events: number; head: string } | { ok: false; seq: number; problem: string };

/**
 * Checks a room's record: every event follows the one before it (number and hash), every payload is what was digested,
 * and folding the journal gives exactly the rows in the tables.
 */
export async function verifyRoom(db: Pool, roomId: string): Promise<Verdict> {
  const stored = await loadRoom(db, roomId);
  if (!stored) return { ok: false, seq: 0, problem: "there is no such room" };
  let room: Room = emptyRoom[stored.room.kind](roomId);
  let head = "";
  for (;;) {
    // Events past the snapshot are younger than the rows it is compared with.
    const events = (await readEvents(db, roomId, room.seq)).filter((event) => event.seq <= stored.room.seq);
    if (events.length === 0) break;
    for (const event of events) {
      const problem = whatIsWrong(event, room.seq, head);
      if (problem) return { ok: false, seq: event.seq, problem };
      head = event.hash;
      room = applyChange(room, unseal(event));
    }
  }
  if (room.seq !== stored.room.seq)
    return { ok: false, seq: room.seq + 1, problem: `the room counts to ${stored.room.seq}, its journal to ${room.seq}` };
  if (head !== stored.head) return { ok: false, seq: room.seq, problem: "the room's head hash is not the newest event's" };
  const difference = firstDifference(room, stored.room);
  if (difference) return { ok: false, seq: room.seq, problem: `the rows are not what the journal says: ${difference}` };
  // One statement moves the room and adds the event, so at no moment may the journal be ahead of its room.
  const { rows } = await db.query<{ beyond: number | null }>(
    'SELECT (SELECT min(seq) FROM "Event" e WHERE e."roomId" = r.id AND e.seq > r.seq) AS beyond FROM "Room" r WHERE r.id = $1',
    [roomId],
  );
  const beyond = rows[0]?.beyond ?? null;
  if (beyond !== null) return { ok: false, seq: beyond, problem: "the journal goes on beyond the room's newest event" };
  return { ok: true, events: room.seq, head };
}

/** What is wrong with an event behind the one numbered `seq` with hash `head`, or null. */
export function whatIsWrong(event: StoredEvent, seq: number, head: string): string | null {
  if (event.seq !== seq + 1) return `event ${seq + 1} is missing`;
  if (event.prevHash !== head) return "it does not follow the event before it";
  if (event.payloadDigest !== digestPayload(event.salt, event.payload)) return "its payload is not what was digested";
  if (event.hash !== hashEvent(event)) return "its header is not what was hashed";
  return null;
}

/** The path of the first value in which two plain values differ, or null. The order of keys does not count. */
export function firstDifference(a: unknown, b: unknown, path = ""): string | null {
  if (Object.is(a, b)) return null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return `${path || "value"}: ${brief(a)} ≠ ${brief(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(Reflect.get(a, key), Reflect.get(b, key), path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return null;
}

const brief = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 80);
