import type { Pool } from "pg";
import { noteWrite } from "../db/condition.ts";
import { copyRows } from "../domain/kernel/collection.ts";
import type { Job } from "../domain/kernel/verb.ts";
import { emptyRoom, type Room, type RoomKind } from "../domain/room.ts";
import type { StoredEvent } from "./seal.ts";
import { type TableOf, tablesOf } from "./tables.ts";
import { timerParts } from "./timers.ts";
import { type Group, writeStatement } from "./write-statement.ts";

/** A room as it stands in the database, with the hash of its newest event. */
export type RoomState = { room: Room; head: string };

/** Reads a whole room in one statement, so that all of it is of one moment. Null where there is no such room. */
export async function loadRoom(db: Pool, roomId: string): Promise<RoomState | null> {
  // Nearly all rooms are plans.
  const asPlan = await readAs(db, "plan", roomId);
  const found = asPlan && asPlan.kind !== "plan" ? await readAs(db, asPlan.kind, roomId) : asPlan;
  return found && { room: assemble(found.kind, roomId, found), head: found.head };
}

type Found = Record<string, unknown> & { kind: RoomKind; seq: number; head: string };

/** All rows of a room in the tables of such rooms. By name, so that each connection plans it once: that takes ten times as long as reading does. */
async function readAs(db: Pool, kind: RoomKind, roomId: string): Promise<Found | null> {
  const { rows } = await db.query<Found>({ name: `load-${kind}`, text: loadTexts[kind], values: [roomId] });
  return rows[0] ?? null;
}

const loadText = (kind: RoomKind): string => {
  const parts = tablesOf[kind].map(
    ({ collection, table, owner }) => `(SELECT coalesce(json_agg(t), '[]') FROM "${table}" t WHERE t."${owner}" = r.id) AS "${collection}"`,
  );
  return `SELECT r.kind, r.seq, r.head, ${parts.join(", ")} FROM "Room" r WHERE r.id = $1`;
};
const loadTexts: Record<RoomKind, string> = { plan: loadText("plan"), workspace: loadText("workspace") };

function assemble(kind: RoomKind, roomId: string, found: Record<string, unknown> & { seq: number }): Room {
  const room: Record<string, unknown> = { ...emptyRoom[kind](roomId), seq: found.seq };
  for (const table of tablesOf[kind]) {
    const rows = (found[table.collection] as Record<string, unknown>[]).map((row) => normalise(row, table));
    if (table.owner === "id") room[table.collection] = rows[0] ?? room[table.collection];
    else room[table.collection] = copyRows(Object.fromEntries(rows.map((row) => [row.id, row])));
  }
  return room as Room;
}

/** Postgres writes instants in its own way; rooms know one form. */
function normalise(row: Record<string, unknown>, { instants }: TableOf): Record<string, unknown> {
  for (const key of instants) if (typeof row[key] === "string") row[key] = new Date(row[key]).toISOString();
  return row;
}

const eventColumns = `"roomId", seq, v, type, at, "actorKind", "actorId", "actorName", "actorRole", subject, payload, salt, "payloadDigest", "commandId", "inputDigest", "prevHash", hash`;

/** The events of a room past `after`, oldest first, at most `limit`. */
export async function readEvents(db: Pool, roomId: string, after: number, limit = 1000): Promise<StoredEvent[]> {
  const { rows } = await db.query({
    name: "events-after",
    text: `SELECT ${eventColumns} FROM "Event" WHERE "roomId" = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    values: [roomId, after, limit],
  });
  return rows.map(toStored);
}

/** All events of a room up to the one numbered `upTo`, oldest first, some hundred at a time. */
export async function* journalPages(db: Pool, roomId: string, upTo: number): AsyncGenerator<StoredEvent[]> {
  let after = 0;
  while (after < upTo) {
    const page = await readEvents(db, roomId, after, Math.min(500, upTo - after));
    if (page.length === 0) return;
    yield page;
    after += page.length;
  }
}

/** The room's sequence number in the database, and the event each of these commands made, if it made one. */
export async function readTruth(
  db: Pool,
  roomId: string,
  keys: { actorId: string; commandId: string }[],
): Promise<{ seq: number; made: StoredEvent[] }> {
  const { rows } = await db.query({
    name: "truth",
    text: `SELECT r.seq AS "roomSeq", e.* FROM "Room" r LEFT JOIN "Event" e ON e."roomId" = r.id
      AND (e."actorId", e."commandId") IN (SELECT * FROM unnest($2::text[], $3::text[])) WHERE r.id = $1`,
    values: [roomId, keys.map((key) => key.actorId), keys.map((key) => key.commandId)],
  });
  return { seq: rows[0]?.roomSeq ?? 0, made: rows.filter((row) => row.hash).map(toStored) };
}

const toStored = (row: Omit<StoredEvent, "at"> & { at: Date }): StoredEvent => ({ ...row, at: row.at.toISOString() });

/**
 * Writes a group in one statement, which is one transaction and one round trip: the room's next number, the rows, the
 * events, the secrets and the nudge to other processes. False, and nothing written, where the room has moved on since.
 */
export async function writeGroup(db: Pool, group: Group): Promise<boolean> {
  try {
    const { rows } = await db.query<{ moved: number }>(writeStatement(group));
    noteWrite();
    return rows[0]?.moved === 1;
  } catch (error) {
    noteWrite(error);
    throw error;
  }
}

/** Sets timers of a room as it stands, without an event. False, and nothing set, where the room has moved on since. */
export async function setTimers(db: Pool, room: Room, jobs: readonly Job[]): Promise<boolean> {
  const parts = timerParts(room.id, jobs);
  const [names, texts] = [parts.map(([name]) => name), parts.map(([name, part], index) => `${name} AS (${part(`$${index + 3}`)})`)];
  const moved = `moved AS (SELECT id FROM "Room" WHERE id = $1 AND seq = $2 FOR UPDATE)`;
  const read = names.map((name) => `, (SELECT count(done) FROM ${name})`).join("");
  const text = `WITH ${[moved, ...texts].join(", ")} SELECT (SELECT count(*) FROM moved)::int AS moved${read}`;
  const { rows } = await db.query<{ moved: number }>(text, [room.id, room.seq, ...parts.map(([, , said]) => said)]);
  return rows[0]?.moved === 1;
}

/** Takes a room away in which nothing has happened. */
export async function dropEmptyRoom(db: Pool, roomId: string): Promise<void> {
  await db.query('DELETE FROM "Room" WHERE id = $1 AND seq = 0', [roomId]);
}

/** Makes sure there is a row for a room to count in. */
export async function openRoom(db: Pool, kind: RoomKind, roomId: string): Promise<void> {
  await db.query('INSERT INTO "Room" (id, kind) VALUES ($1, $2) ON CONFLICT DO NOTHING', [roomId, kind]);
}
