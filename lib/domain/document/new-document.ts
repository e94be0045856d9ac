import * as z from "zod";
import { kind } from "../kernel/collection.ts";
import { schemaOf } from "../kernel/schema.ts";
import { documents } from "./rows.ts";

const row = () => schemaOf(documents);

/** A document as it comes in, before it is a plan's. */
export const newDocument = kind(() =>
  row()
    .omit({ id: true, planId: true, supersededAt: true })
    .extend({ corrections: row().shape.corrections.default([]), repaired: z.boolean().default(false) }),
);

export type NewDocument = z.infer<ReturnType<typeof newDocument>>;
