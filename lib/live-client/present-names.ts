import { copyRows, type Rows } from "../domain/kernel/collection.ts";
import { memo, rowsIn } from "../domain/kernel/room.ts";
import { type PlanRoom, roomShapes } from "../domain/room.ts";
import { signatures } from "../domain/sign-offs/rows.ts";

/** How people are called now, by the id of their account. */
export type Names = ReadonlyMap<string, string>;

/** What was printed below a signature stays as it was printed. */
const called = roomShapes.plan.collections.filter(({ name }) => name !== signatures.name);

/** The fields that say who somebody is, and those beside them that say how they were called. */
const pairs = [
  ["id", "name"],
  ["userId", "name"],
  ["holderId", "holderName"],
] as const;

const known = new WeakMap<Names, WeakMap<object, object>>();

/**
 * The room with everybody called what they are called now. Rows hold who somebody is, and beside it the name they had then, which the
 * journal tells; screens say the present one. What calls nobody otherwise is the same row, in the same collection, as before.
 */
export function withPresentNames(room: PlanRoom, names: Names): PlanRoom {
  if (names.size === 0) return room;
  const cache = memo(known, names, () => new WeakMap<object, object>());
  const rowWith = <Row extends object>(row: Row): Row => memo(cache, row, () => valueWith(row, names)) as Row;
  const renamed = called.flatMap((of) => {
    const rows: Rows<object> = rowsIn(room, of);
    const now = memo(cache, rows, () => rowsWith(rows, rowWith));
    return now === rows ? [] : [[of.name, now]];
  });
  const plan = rowWith(room.plan);
  return renamed.length === 0 && plan === room.plan ? room : { ...room, ...Object.fromEntries(renamed), plan };
}

function rowsWith(rows: Rows<object>, rowWith: (row: object) => object): Rows<object> {
  const changed = Object.entries(rows).flatMap(([id, row]) => (rowWith(row) === row ? [] : [id]));
  if (changed.length === 0) return rows;
  const copy = copyRows(rows);
  for (const id of changed) copy[id] = rowWith(copy[id] ?? {});
  return copy;
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
