import * as z from "zod";

/**
 * What a person says a line of a document is. On a heading it goes for the whole section: `note`, `phase`, `part` (no phase
 * of its own), or what its boxes and items are. On an item, a paragraph or a fence it goes for that piece.
 */
export const correctionKinds = ["step", "note", "phase", "part", "question", "criterion", "watch", "sign-off"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** `text` is the line as it stood, so that the correction finds its line again in an edited document. */
export const correction = z.strictObject({ line: z.int().positive(), text: z.string().max(100_000), as: z.enum(correctionKinds) });
export type Correction = z.infer<typeof correction>;
