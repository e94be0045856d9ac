import type * as z from "zod";
import { kind } from "../kernel/collection.ts";

/**
 * What a person says a line of a document is. On a heading it goes for the whole section: `note`, `phase`, `part` (no phase
 * of its own), or what its boxes and items are. On an item, a paragraph or a fence it goes for that piece.
 */
export const correctionKinds = ["step", "note", "phase", "part", "question", "criterion", "watch", "sign-off"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/**
 * `as`: what the line is; `right`: what it was read as. `text` is the line as it stood, so that the correction finds its line again in
 * an edited document. `like`: the line it was said of, where it was said of all lines like that one.
 */
export const correction = kind(({ z }) =>
  z.strictObject({
    line: z.int().positive(),
    text: z.string().max(100_000),
    as: z.enum([...correctionKinds, "right"]),
    like: z.int().positive().optional(),
  }),
);
export type Correction = z.infer<ReturnType<typeof correction>>;
