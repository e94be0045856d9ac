import type * as z from "zod";
import { kind } from "../kernel/collection.ts";

/**
 * What a person says a line of a document is. On a heading it goes for the whole section: `note`, `phase`, `part` (no phase
 * of its own), or what its boxes and items are. On an item, a paragraph or a fence it goes for that piece.
 */
export const correctionKinds = ["step", "note", "phase", "part", "question", "criterion", "watch", "sign-off", "deliverable"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/**
 * What a person says beside that: it is right as it was read, who does it, a gate stands before it, it is the same work as another phase,
 * whoever is named there is told of what happens, a second person confirms it, who sends it.
 */
const sayings = ["right", "owner", "gate", "same", "audience", "second", "sender"] as const;
const apart: readonly string[] = ["owner", "gate", "same", "audience", "second", "sender"];

/**
 * `as`: what a person says of a line. `text` is the line as it stood, so that the correction finds its line again in an edited
 * document. `like`: the line it was said of, where it was said of several in one go. `value`: the owner or sender, or the line that heads the same
 * work.
 */
export const correction = kind(({ z }) =>
  z.strictObject({
    line: z.int().positive(),
    text: z.string().max(100_000),
    as: z.enum([...correctionKinds, ...sayings]),
    like: z.int().positive().optional(),
    value: z.string().max(2000).optional(),
  }),
);
export type Correction = z.infer<ReturnType<typeof correction>>;

/** What of a line a correction is about: a line has one of each. */
export const facetOf = ({ as }: Pick<Correction, "as">): string => (apart.includes(as) ? as : "kind");

/** Whether a correction says what its line is. */
export const saysKind = (each: Correction): each is Correction & { as: CorrectionKind } => correctionKinds.some((kind) => kind === each.as);
