import * as z from "zod";
import type { Collection, Fields } from "./collection.ts";
import * as kinds from "./fields.ts";

/** What the columns of rows are made of. Of zod what rows need, each by its name: a bundler that sees zod taken as a whole sends all of it. */
export const fields: Fields = {
  ...kinds,
  z: {
    ...{ array: z.array, boolean: z.boolean, discriminatedUnion: z.discriminatedUnion, enum: z.enum, int: z.int },
    ...{ literal: z.literal, number: z.number, record: z.record, strictObject: z.strictObject, string: z.string },
    ...{ tuple: z.tuple, union: z.union, unknown: z.unknown },
  },
};

/** What a row of this collection is checked by. */
type SchemaOf<C extends Collection> = z.ZodObject<ReturnType<C["row"]>, z.core.$strict>;

const made = new WeakMap<Collection, z.ZodObject>();

/** What checks the rows of a collection: made when it is first asked for, and the same ever after. */
export function schemaOf<C extends Collection>(of: C): SchemaOf<C> {
  const known = made.get(of) ?? z.strictObject(of.row(fields));
  made.set(of, known);
  return known as unknown as SchemaOf<C>;
}
