import type * as z from "zod";
import type { Collection } from "../kernel/collection.ts";
import { accountId, id, outsideId, roomId } from "../kernel/fields.ts";
import { placesIn, refTo } from "../kernel/ref.ts";

/** Where an id stands, and what it is the id of: a row (of the collections it is looked up in, if in any), an account, another room. */
export type IdPlace = { path: readonly string[]; of: "row" | "account" | "room"; collections: readonly Collection[] };

const kinds = new Map<z.core.$ZodType, IdPlace["of"]>([
  [id, "row"],
  [accountId, "account"],
  [roomId, "room"],
  [outsideId, "room"],
]);

/** All places of a schema where an id stands. */
export function idPlaces(schema: z.core.$ZodType): IdPlace[] {
  const kindOf = (each: z.core.$ZodType) => {
    const collections = refTo(each);
    const of = collections.length > 0 ? "row" : kinds.get(each);
    return of && { of, collections };
  };
  return placesIn(schema, kindOf).map(({ path, found }) => ({ path, ...found }));
}

/** The value with another id at a place, in a list the first; undefined where it has nothing around that place. */
export function withIdAt(value: unknown, [name, ...rest]: readonly string[], id: unknown): unknown {
  if (name === undefined) return id;
  if (name === "*") {
    const [first, ...others] = Array.isArray(value) ? value : [];
    const changed = withIdAt(first, rest, id);
    return changed === undefined ? undefined : [changed, ...others];
  }
  if (typeof value !== "object" || value === null) return undefined;
  const changed = withIdAt(Reflect.get(value, name), rest, id);
  return changed === undefined ? undefined : { ...value, [name]: changed };
}
