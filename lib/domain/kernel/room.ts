import type { AnyRoom, Collection, RowOf, Rows } from "./collection.ts";
import { byOrder } from "./order.ts";

/** The rows of a collection as this room holds them, those that were removed among them. */
export const rowsIn = <C extends Collection>(room: AnyRoom, of: C): Rows<RowOf<C>> => Reflect.get(room, of.name) as Rows<RowOf<C>>;

/** Every row of a collection, removed or not; of the one that the room is about, that one. */
export const everyRowIn = <C extends Collection>(room: AnyRoom, of: C): RowOf<C>[] =>
  of.name === room.kind ? [rowsIn(room, of) as RowOf<C>] : Object.values(rowsIn(room, of));

/** The row with this id, removed or not; undefined where the room has none. Ids come from outside: only own keys count. */
export function find<C extends Collection>(room: AnyRoom, of: C, id: string | null | undefined): RowOf<C> | undefined {
  const rows = rowsIn(room, of);
  if (of.name === room.kind) return id === room.id ? (rows as RowOf<C>) : undefined;
  return id != null && Object.hasOwn(rows, id) ? rows[id] : undefined;
}

/** The row with this id, where it is in the room and has not been removed. */
export function live<C extends Collection>(room: AnyRoom, of: C, id: string | null | undefined): RowOf<C> | undefined {
  const row = find(room, of, id);
  return row && !isRemoved(row) ? row : undefined;
}

/** The rows that have not been removed, in order. */
export function all<C extends Collection>(room: AnyRoom, of: C): readonly RowOf<C>[] {
  const rows = rowsIn(room, of);
  return memo(lists, rows, () => {
    const found = Object.values(rows).filter((row) => !isRemoved(row));
    return found[0] && "order" in found[0] ? (found as unknown as Ordered[]).sort(byOrder) : found;
  }) as readonly RowOf<C>[];
}

type Ordered = { id: string; order: string };
const lists = new WeakMap<object, readonly unknown[]>();
const isRemoved = (row: object): boolean => "removedAt" in row && row.removedAt !== null;

/** Collections keep their identity until a row of theirs changes, so what is worked out from one can be kept beside it. */
export function memo<T>(cache: WeakMap<object, T>, key: object, make: () => T): T {
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  cache.set(key, made);
  return made;
}
