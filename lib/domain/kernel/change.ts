import type { Room, RoomKind, RowChange } from "../room.ts";
import { roomShapes } from "../room.ts";
import { carryTree, leavesInPlace } from "../steps/tree.ts";

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
        next[collection] = copied(before);
        if (steps) carryTree(before, next[collection] as object);
        if (steps) own?.add(next[collection] as object);
      }
    }
    const rows = next[collection] as Record<string, object>;
    rows[id] = { ...rows[id], ...row };
  }
  return next as R;
}

/** By hand: V8 may take three to eight times as long to spread an object of hundreds of keys (as what it keeps one varies). */
function copied(rows: Record<string, object>): Record<string, object> {
  const copy: Record<string, object> = {};
  for (const key in rows) copy[key] = rows[key] as object;
  return copy;
}

/** Says that a row is set: `set("steps", id, { status: "done" })`. */
export function set<K extends RoomKind, C extends RowChange<K>["collection"]>(
  collection: C,
  id: string,
  row: Extract<RowChange<K>, { collection: C }>["row"],
): Extract<RowChange<K>, { collection: C }> {
  return { collection, id, row } as Extract<RowChange<K>, { collection: C }>;
}

type Row = Record<string, unknown>;

/**
 * The rows of a change without what they already say: an event tells what it changed and no more. Rows that are new stay
 * whole.
 */
export function withoutUnchanged(room: Room, rows: readonly RowChange[]): RowChange[] {
  const told: RowChange[] = [];
  for (const change of rows) {
    const before = rowOf(room, change);
    const row = before ? newsOf(before, change.row as Row) : change.row;
    if (row) told.push({ ...change, row } as RowChange);
  }
  return told;
}

/** What of a row is not so already, or null. */
function newsOf(before: Row, after: Row): Row | null {
  let news: Row | null = null;
  for (const key in after) {
    if (isSame(before[key], after[key])) continue;
    news ??= {};
    news[key] = after[key];
  }
  return news;
}

/** The row a change is about, as it stands in this room, or undefined where it is not there (yet). */
export function rowOf(room: Room, { collection, id }: RowChange): Row | undefined {
  const collections: Readonly<Row> = room;
  const found = collections[collection] as Row;
  if (collection === room.kind) return room.seq > 0 ? found : undefined;
  return found[id] as Row | undefined;
}

function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  return (
    typeof before === "object" &&
    typeof after === "object" &&
    before !== null &&
    after !== null &&
    JSON.stringify(before) === JSON.stringify(after)
  );
}
