import type { Room, RoomKind, RowChange } from "./room.ts";
import { roomShapes } from "./room.ts";

/**
 * The room one change later. The one place where a room moves: the database, every server process and every browser
 * come to the same state because all of them call this. Untouched rows and collections keep their identity.
 */
export function applyChange<R extends Room>(room: R, change: { seq: number; rows: readonly RowChange[] }): R {
  const head = roomShapes[room.kind].head;
  const next: Record<string, unknown> = { ...room, seq: change.seq };
  const copied = new Set<string>();
  for (const { collection, id, row } of change.rows) {
    if (collection === head) {
      next[head] = { ...(next[head] as object), ...row };
      continue;
    }
    if (!copied.has(collection)) {
      next[collection] = { ...(next[collection] as object) };
      copied.add(collection);
    }
    const rows = next[collection] as Record<string, object>;
    rows[id] = { ...rows[id], ...row };
  }
  return next as R;
}

/** Says that a row is set: `set("steps", id, { status: "done" })`. */
export function set<K extends RoomKind, C extends RowChange<K>["collection"]>(
  collection: C,
  id: string,
  row: Extract<RowChange<K>, { collection: C }>["row"],
): Extract<RowChange<K>, { collection: C }> {
  return { collection, id, row } as Extract<RowChange<K>, { collection: C }>;
}
