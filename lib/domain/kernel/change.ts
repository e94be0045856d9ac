import type { AnyRoom, RowChange } from "./collection.ts";
import { type Collection, collectionNamed, copyRows, type RowOf } from "./collection.ts";

/**
 * The room one change later. The one place where a room moves: the database, every server process and every browser
 * come to the same state because all of them call this. Untouched rows and collections keep their identity.
 *
 * `own` is for a caller that applies many changes and shows nobody the rooms in between: the collections copied for one of its
 * changes are changed in place by the next, as long as what is worked out from them stays so.
 */
export function applyChange<R extends AnyRoom>(room: R, change: { seq: number; rows: readonly RowChange[] }, own?: WeakSet<object>): R {
  const next: Record<string, unknown> = { ...room, seq: change.seq };
  const ready = new Set<string>();
  for (const { collection, id, row } of change.rows) {
    const before = next[collection] as Record<string, object>;
    if (collection === room.kind) {
      next[collection] = { ...before, ...row };
      continue;
    }
    const of = collectionNamed(collection);
    if (!ready.has(collection)) {
      ready.add(collection);
      const changed = change.rows.filter((each) => each.collection === collection);
      const index = of?.index ?? [];
      const stays = index.filter(({ columns }) => changed.every(({ row: each }) => !columns.some((key) => key in each)));
      const inPlace = index.length > 0 && stays.length === index.length;
      const copy = inPlace && own?.has(before) ? before : copyRows(before as Record<string, object>);
      next[collection] = copy;
      for (const { carry } of stays)
        carry(
          before,
          copy,
          changed.map((each) => each.id),
        );
      if (inPlace) own?.add(copy);
    }
    const rows = next[collection] as Record<string, object>;
    // Rows of events from before a column was added have it as the table's older rows do.
    rows[id] = rows[id] ? { ...rows[id], ...row } : { ...of?.defaults, ...row, ...(of?.numbered ? { madeSeq: change.seq } : {}) };
  }
  return next as R;
}

/** Says that a row is set: `set(steps, id, { status: "done" })`. */
export function set<C extends Collection>(of: C, id: string, row: Partial<RowOf<C>>): RowChange;
export function set(of: string, id: string, row: object): RowChange;
export function set(of: Collection | string, id: string, row: object): RowChange {
  return { collection: typeof of === "string" ? of : of.name, id, row: row as Record<string, unknown> };
}

type Row = Record<string, unknown>;

/**
 * The rows of a change without what they already say: an event tells what it changed and no more. Rows that are new stay
 * whole.
 */
export function withoutUnchanged(room: AnyRoom, rows: readonly RowChange[]): RowChange[] {
  const told: RowChange[] = [];
  for (const change of rows) {
    const before = rowOf(room, change);
    const row = before ? newsOf(before, change.row) : change.row;
    if (row) told.push({ ...change, row });
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
export function rowOf(room: AnyRoom, { collection, id }: RowChange): Row | undefined {
  const found = Reflect.get(room, collection) as Row;
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
