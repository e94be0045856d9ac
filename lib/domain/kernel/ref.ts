import * as z from "zod";
import type { Collection } from "./collection.ts";
import { id } from "./fields.ts";

type Ref = { of: Collection; or: Collection | null; removed: boolean };
const refs = new WeakMap<z.core.$ZodType, Ref>();

/**
 * The id of a row that a verb takes. Before the verb decides, the row is looked up in the room: no verb points at what is not
 * there, or is there no more (unless it says `removed`). With `or` it may be one of either kind.
 */
export function ref(of: Collection, { removed = false, or = null }: { removed?: boolean; or?: Collection | null } = {}) {
  const schema = id.clone();
  refs.set(schema, { of, or, removed });
  return schema;
}

/** A place of an input where the id of a row stands: the names on the way to it, `*` for each of a list. */
export type RefField = Ref & { path: readonly string[] };

/** The places of an input that name rows, also where they may be null, left out, or many. */
export const refsIn = (input: z.core.$ZodType): RefField[] =>
  placesIn(input, (schema) => refs.get(schema)).map(({ path, found }) => ({ path, ...found }));

/** The places of what a schema takes where something is found to stand. */
export function placesIn<T>(
  schema: z.core.$ZodType,
  at: (schema: z.core.$ZodType) => T | undefined,
  path: readonly string[] = [],
): { path: readonly string[]; found: T }[] {
  const found = at(schema);
  if (found !== undefined) return [{ path, found }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return placesIn(schema.unwrap(), at, path);
  if (schema instanceof z.ZodArray) return placesIn(schema.element, at, [...path, "*"]);
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([name, field]) => placesIn(field, at, [...path, name]));
  return [];
}

/** The collections whose rows a schema names; none where it names none. */
export function refTo(schema: z.core.$ZodType): Collection[] {
  const { of, or = null } = refs.get(schema) ?? {};
  return [of, or].filter((each) => each !== undefined && each !== null);
}

/** The ids that stand at a place of a value. */
export function idsAt(value: unknown, [name, ...rest]: readonly string[]): string[] {
  if (name === undefined) return typeof value === "string" ? [value] : [];
  if (name === "*") return Array.isArray(value) ? value.flatMap((each) => idsAt(each, rest)) : [];
  return typeof value === "object" && value !== null ? idsAt(Reflect.get(value, name), rest) : [];
}
