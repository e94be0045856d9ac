import { applyChange, rowOf } from "../domain/kernel/change.ts";
import { copyRows, type RowChange, type Rows } from "../domain/kernel/collection.ts";
import { rowsIn } from "../domain/kernel/room.ts";
import { type PlanRoom, roomShapes } from "../domain/room.ts";
import { signatures } from "../domain/sign-offs/rows.ts";

/** How people are called now, by the id of their account. */
export type Names = ReadonlyMap<string, string>;

/** What was printed below a signature stays as it was printed. */
const renaming = roomShapes.plan.collections.filter(({ name }) => name !== signatures.name);

/** The fields that say who somebody is, and those beside them that say how they were called. */
const pairs = [
  ["id", "name"],
  ["userId", "name"],
  ["holderId", "holderName"],
] as const;

/**
 * The room with everybody called what they are called now. Rows hold who somebody is, and beside it the name they had then, which the
 * journal tells; screens say the present one. It walks every row, so it is for a room that is new here; what comes later comes by its events.
 */
export function withPresentNames(room: PlanRoom, names: Names): PlanRoom {
  if (names.size === 0) return room;
  const by = JSON.stringify([...names]);
  const known = walked.get(room);
  if (known?.by === by) return known.called;
  const called = walk(room, names);
  walked.set(room, { by, called });
  return called;
}

/** Rooms that were walked, and by which names: a server draws one room for many, and what was worked out of it is kept with the same object. */
const walked = new WeakMap<PlanRoom, { by: string; called: PlanRoom }>();

function walk(room: PlanRoom, names: Names): PlanRoom {
  const renamed = renaming.flatMap((of) => {
    const rows: Rows<object> = rowsIn(room, of);
    const now = rowsWith(rows, names);
    return now === rows ? [] : [[of.name, now]];
  });
  const plan = valueWith(room.plan, names);
  return renamed.length === 0 && plan === room.plan ? room : { ...room, ...Object.fromEntries(renamed), plan };
}

/**
 * A room that was walked, one change later: only the rows of the change are looked at. `before` and `after` are the room of the database, which
 * says what a row holds; `called` is `before` with present names. Where nothing of it is called otherwise, it is the same object as `after`.
 */
export function calledAfter(
  called: PlanRoom,
  [before, after]: readonly [PlanRoom, PlanRoom],
  rows: readonly RowChange[],
  names: Names,
): PlanRoom {
  if (names.size === 0) return after;
  const told = rows.map((change) => changeWith(change, after, names));
  if (called === before && told.every((each, index) => each === rows[index])) return after;
  return applyChange(called, { seq: after.seq, rows: told });
}

/** The same change in present names; a name goes with whom it is of, also where an event tells only that this is another person. */
function changeWith(change: RowChange, after: PlanRoom, names: Names): RowChange {
  const row = change.collection === signatures.name ? undefined : rowOf(after, change);
  if (!row) return change;
  const now: Record<string, unknown> = valueWith(row, names);
  if (now === row) return change;
  const beside = pairs.flatMap(([who, name]) => (who in change.row && name in row ? [name] : []));
  return { ...change, row: Object.fromEntries([...Object.keys(change.row), ...beside].map((key) => [key, now[key]])) };
}

function rowsWith(rows: Rows<object>, names: Names): Rows<object> {
  let copy: ReturnType<typeof copyRows<object>> | null = null;
  for (const [id, row] of Object.entries(rows)) {
    const now = valueWith(row, names);
    if (now === row) continue;
    copy ??= copyRows(rows);
    copy[id] = now;
  }
  return copy ?? rows;
}

/** The same value, or a copy in which those of its people whose name is another now are called so. */
function valueWith<T extends object>(value: T, names: Names): T {
  const said: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const now = typeof field === "object" && field !== null ? valueWith(field, names) : field;
    if (now !== field) said[key] = now;
  }
  for (const [who, name] of pairs) {
    const present = names.get(String(Reflect.get(value, who)));
    const then = Reflect.get(value, name);
    if (present !== undefined && typeof then === "string" && then !== present) said[name] = present;
  }
  if (Object.keys(said).length === 0) return value;
  return Object.assign(Array.isArray(value) ? [...value] : { ...value }, said) as T;
}
