import { collection, type RowOf } from "../kernel/collection.ts";
import { correction } from "./correction.ts";

export const documents = collection("documents", {
  table: "Document",
  one: "document",
  row(fields) {
    const { z, instant, id, line } = fields;
    return {
      id,
      planId: id,
      name: line,
      mediaType: z.string().max(200),
      size: z
        .int()
        .nonnegative()
        .max(2 ** 31 - 1),
      sha256: z.string().length(64),
      /** What people said single lines of it are, at the import. */
      corrections: z.array(correction(fields)).max(10_000),
      /** It was read with its wrong encoding repaired; the bytes are as they came. */
      repaired: z.boolean(),
      /** Since when a newer version of it is the plan's document; null for the one that is. */
      supersededAt: instant.nullable(),
    };
  },
  defaults: { corrections: [], repaired: false, supersededAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Document = RowOf<typeof documents>;
