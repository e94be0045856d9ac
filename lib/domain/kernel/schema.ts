import * as z from "zod";
import type { Collection, Fields } from "./collection.ts";
import * as kinds from "./fields.ts";

const { array, boolean, discriminatedUnion, int, literal, number, record, strictObject, string, tuple, union, unknown } = z;

/** What the columns of rows are made of. Of zod what rows need: whoever is sent it is not sent all of it. */
export const fields: Fields = {
  ...kinds,
  z: { array, boolean, discriminatedUnion, enum: z.enum, int, literal, number, record, strictObject, string, tuple, union, unknown },
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
