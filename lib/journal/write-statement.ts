import { LRUCache } from "lru-cache";
import type { QueryConfig } from "pg";
import type { RoomKind, RowChange } from "../domain/room.ts";
import type { SecretOf } from "../domain/verb.ts";
import { type StoredEvent, sha256 } from "./seal.ts";
import { type TableOf, tablesOf } from "./tables.ts";

export const roomChannel = "holdpoint_room";

/** What one group of verbs writes. */
export type Group = {
  kind: RoomKind;
  roomId: string;
  /** The sequence number all of this was decided on. */
  expectedSeq: number;
  events: StoredEvent[];
  rows: RowChange[];
  secrets: SecretOf[];
  /** Rows that did not exist before the group, as `collection id`. */
  fresh: Set<string>;
};

type Patch = { table: TableOf; id: string; row: Record<string, unknown>; isNew: boolean };

/**
 * One statement for a whole group. Every part hangs on the room's row moving from exactly `expectedSeq`: where another
 * process was first, the update matches nothing and so does everything else. The shape of the statement depends only on
 * which columns change, so ticks share one prepared plan.
 */
export function writeStatement({ kind, roomId, expectedSeq, events, rows, secrets, fresh }: Group): QueryConfig {
  const last = events.at(-1);
  const values: unknown[] = [roomId, expectedSeq, expectedSeq + events.length, last?.hash ?? "", JSON.stringify(events)];
  const parts = [
    `moved AS (UPDATE "Room" SET seq = $3, head = $4 WHERE id = $1 AND seq = $2 RETURNING id)`,
    `events AS (INSERT INTO "Event" SELECT e.* FROM json_populate_recordset(NULL::"Event", $5::json) e, moved)`,
  ];
  for (const [signature, patches] of Map.groupBy(mergePatches(kind, rows, fresh), signatureOf)) {
    const [first] = patches;
    if (!first) continue;
    values.push(JSON.stringify(patches.map(({ id, row }) => ({ ...row, id }))));
    const input = `json_populate_recordset(NULL::"${first.table.table}", $${values.length}::json)`;
    if (!first.isNew) values.push(patches.map(({ id }) => id));
    const part = first.isNew ? insert(first.table, input) : update(first.table, columnsOf(signature), input, `$${values.length}::text[]`);
    parts.push(`w${parts.length} AS (${part})`);
  }
  if (secrets.length > 0) {
    values.push(JSON.stringify(secrets.map((secret) => ({ ...secret, roomId }))));
    parts.push(
      `secrets AS (INSERT INTO "Secret" (hash, kind, "roomId", "rowId") SELECT s.hash, s.kind, s."roomId", s."rowId"
        FROM json_populate_recordset(NULL::"Secret", $${values.length}::json) s, moved)`,
    );
  }
  const text = `WITH ${parts.join(",\n")}
    SELECT count(*)::int AS moved, max(pg_notify('${roomChannel}', $1 || ' ' || ($2::int + 1) || ' ' || $3)::text) FROM moved`;
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

// Asked for by their ids, or Postgres reads all rows of the plan to find the few that change.
const update = ({ table, owner }: TableOf, columns: string[], input: string, ids: string) =>
  `UPDATE "${table}" t SET ${columns.map((column) => `"${column}" = x."${column}"`).join(", ")}
    FROM ${input} x WHERE t.id = x.id AND t.id = ANY(${ids}) AND EXISTS (SELECT FROM moved WHERE moved.id = t."${owner}")`;

const signatureOf = ({ table, row, isNew }: Patch) => `${table.table}:${isNew ? "new" : Object.keys(row).sort().join(",")}`;
const columnsOf = (signature: string) => signature.slice(signature.indexOf(":") + 1).split(",");

/** One patch per row: a statement may touch a row only once, so later changes of the group are laid over earlier ones. */
function mergePatches(kind: Group["kind"], rows: RowChange[], fresh: Set<string>): Patch[] {
  const merged = new Map<string, Patch>();
  for (const { collection, id, row } of rows) {
    const table = tablesOf[kind].find((each) => each.collection === collection);
    if (!table || Object.keys(row).length === 0) continue;
    const key = `${collection} ${id}`;
    const { id: _id, ...columns } = row as Record<string, unknown>;
    const before = merged.get(key);
    merged.set(key, { table, id, row: { ...before?.row, ...columns }, isNew: fresh.has(key) });
  }
  return [...merged.values()];
}
