import type { Room, RoomKind, RowChange } from "./room.ts";
import { roomShapes } from "./room.ts";
import { carryTree, leavesInPlace } from "./step-tree.ts";

/**
 * The room one change later. The one place where a room moves: the database, every server process and every browser
 * come to the same state because all of them call this. Untouched rows and collections keep their identity.
 *
 * `own` is for a caller that applies many changes and shows nobody the rooms in between: the steps copied for one of its
 * changes are changed in place by the next, as long as every step stays where it stands.
 */
export function applyChange<R extends Room>(room: R, change: { seq: number; rows: readonly RowChange[] }, own?: WeakSet<object>): R {
  const { head } = roomShapes[room.kind];
  const next: Record<string, unknown> = { ...room, seq: change.seq };
  const stepsStay = change.rows.every(({ collection, row }) => collection !== "steps" || leavesInPlace(row));
  const ready = new Set<string>();
  for (const { collection, id, row } of change.rows) {
    const before = next[collection] as Record<string, object>;
    if (collection === head) {
      next[head] = { ...before, ...row };
      continue;
    }
    if (!ready.has(collection)) {
      ready.add(collection);
      const steps = collection === "steps" && stepsStay;
      if (!(steps && own?.has(before))) {
        next[collection] = { ...before };
        if (steps) carryTree(before, next[collection] as object);
        if (steps) own?.add(next[collection] as object);
      }
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
