import { LRUCache } from "lru-cache";
import type { QueryConfig } from "pg";
import { rowOf } from "../domain/kernel/change.ts";
import type { RowChange } from "../domain/kernel/collection.ts";
import { must } from "../domain/kernel/must.ts";
import type { Job, SecretOf } from "../domain/kernel/verb.ts";
import type { Room } from "../domain/room.ts";
import { type StoredEvent, sha256 } from "./seal.ts";
import { type TableOf, tablesOf } from "./tables.ts";
import { timerParts } from "./timers.ts";

export const roomChannel = "holdpoint_room";

/** What one group of verbs writes. */
export type Group = {
  roomId: string;
  /** The room as it is after the group. */
  room: Room;
  /** The sequence number all of this was decided on. */
  expectedSeq: number;
  events: StoredEvent[];
  rows: RowChange[];
  secrets: SecretOf[];
  jobs: readonly Job[];
  /** Rows that did not exist before the group, as `collection id`. */
  fresh: Set<string>;
};

/** The rows of one table that a group makes or changes, as they are after it. */
type Written = { table: TableOf; isNew: boolean; columns: Set<string>; rows: Map<string, Record<string, unknown>> };

/**
 * One statement for a whole group. Every part hangs on the room's row moving from exactly `expectedSeq`: where another
 * process was first, the update matches nothing and so does everything else. The shape of the statement depends only on
 * which columns change, so ticks share one prepared plan.
 */
export function writeStatement({ roomId, room, expectedSeq, events, rows, secrets, jobs, fresh }: Group): QueryConfig {
  const { hash } = must(events.at(-1), "the last event of a group");
  const values: unknown[] = [roomId, expectedSeq, expectedSeq + events.length, hash, JSON.stringify(events)];
  const parts = [
    `moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id)`,
    `events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved)`,
  ];
  for (const written of writtenBy(room, rows, fresh)) {
    const columns = written.isNew ? written.table.columns : [...written.columns].sort();
    values.push(JSON.stringify(Array.from(written.rows, ([id, row]) => pick(id, row, columns))));
    const input = `json_populate_recordset(NULL::"${written.table.table}", $${values.length}::json)`;
    if (!written.isNew) values.push([...written.rows.keys()]);
    const part = written.isNew ? insert(written.table, input) : update(written.table, columns, input, `$${values.length}::text[]`);
    parts.push(`w${parts.length} AS (${part})`);
  }
  if (secrets.length > 0) {
    values.push(JSON.stringify(secrets.map((secret) => ({ ...secret, roomId }))));
    parts.push(
      `secrets AS (INSERT INTO "Secret" (hash, kind, "roomId", "rowId") SELECT s.hash, s.kind, s."roomId", s."rowId"
        FROM json_populate_recordset(NULL::"Secret", $${values.length}::json) s, moved)`,
    );
  }
  // A part that only selects runs for whoever reads it, so the last line does.
  const read: string[] = [];
  for (const [name, part, said] of timerParts(roomId, jobs)) {
    values.push(said);
    parts.push(`${name} AS (${part(`$${values.length}`)})`);
    read.push(`, (SELECT count(done) FROM ${name}) AS ${name}`);
  }
  const text = `WITH ${parts.join(",\n")}
    SELECT count(*)::int AS moved${read.join("")}, max(pg_notify('${roomChannel}', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved`;
  return { name: nameOf(text), text, values };
}

const names = new LRUCache<string, string>({ max: 500 });

/** The name under which Postgres keeps the plan of a statement. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `write-${sha256(text).slice(0, 24)}`;
  names.set(text, name);
  return name;
}

const insert = ({ table, columns }: TableOf, input: string) => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return `INSERT INTO "${table}" (${list}) SELECT ${columns.map((column) => `x."${column}"`).join(", ")} FROM ${input} x, moved`;
};

// By primary key alone: `IS NOT DISTINCT FROM` uses no index, or Postgres reads all rows of the plan to find the few that change.
const update = ({ table, owner }: TableOf, columns: string[], input: string, ids: string) =>
  `UPDATE "${table}" t SET ${columns.map((column) => `"${column}" = x."${column}"`).join(", ")}
    FROM ${input} x WHERE t.id = x.id AND t.id = ANY(${ids}) AND t."${owner}" IS NOT DISTINCT FROM (SELECT id FROM moved)`;

/**
 * What a group writes, per table: a statement may touch a row only once, so each row is written as it is in the end, in the
 * columns that any row of its table changed in.
 */
function writtenBy(room: Room, changes: RowChange[], fresh: Set<string>): Iterable<Written> {
  const found = new Map<string, Written>();
  for (const change of changes) {
    const { collection, id, row } = change;
    const table = tablesOf[room.kind].find((each) => each.collection === collection);
    const after = rowOf(room, change);
    const columns = Object.keys(row).filter((column) => column !== "id");
    if (!table || !after || columns.length === 0) continue;
    const isNew = fresh.has(`${collection} ${id}`);
    const key = `${collection} ${isNew}`;
    const written = found.get(key) ?? { table, isNew, columns: new Set(), rows: new Map() };
    found.set(key, written);
    written.rows.set(id, after);
    for (const column of columns) written.columns.add(column);
  }
  return found.values();
}

function pick(id: string, row: Record<string, unknown>, columns: string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = { id };
  for (const column of columns) picked[column] = row[column];
  return picked;
}
