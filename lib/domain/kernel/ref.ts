import * as z from "zod";
import type { Collection } from "./collection.ts";
import { id } from "./fields.ts";

type Ref = { of: Collection; removed: boolean };
const refs = new WeakMap<z.core.$ZodType, Ref>();

/**
 * The id of a row that a verb takes. Before the verb decides, the row is looked up in the room: no verb points at what is not
 * there, or is there no more (unless it says `removed`).
 */
export function ref(of: Collection, { removed = false } = {}) {
  const schema = id.clone();
  refs.set(schema, { of, removed });
  return schema;
}

export type RefField = Ref & { field: string };

/** The fields of an input that name rows, also where they may be null, left out, or many. */
export function refsIn(input: z.core.$ZodType): RefField[] {
  if (!(input instanceof z.ZodObject)) return [];
  return Object.entries(input.shape).flatMap(([field, schema]) => {
    const found = refOf(schema);
    return found ? [{ field, ...found }] : [];
  });
}

/** The collection whose rows a schema names, if it names any. */
export const refTo = (schema: z.core.$ZodType): Collection | undefined => refs.get(schema)?.of;

function refOf(schema: z.core.$ZodType): Ref | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return refOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return refOf(schema.element);
  return refs.get(schema);
}

/** The ids a field holds. */
export function idsIn(input: unknown, field: string): string[] {
  const value: unknown = typeof input === "object" && input !== null ? Reflect.get(input, field) : null;
  return [value].flat().filter((each) => typeof each === "string");
}
