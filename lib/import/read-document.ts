import type { PlanDraft } from "../domain/document/draft.ts";
import type { Correction } from "../runbook/correction.ts";
import type { Reading } from "../runbook/reading.ts";
import type { Repair } from "../runbook/repair.ts";
import { inThread } from "./in-thread.ts";
import type { DocumentKind } from "./to-markdown.ts";

/** A repair that is on offer or `done`: counts of all places, and the first 200 of them. */
export type ShownRepair = Omit<Repair, "text"> & { done: boolean; places: number; lostPlaces: number };

export type ReadDocument = {
  draft: PlanDraft;
  reading: Reading;
  text: string;
  encoding: string;
  notices: string[];
  repair: ShownRepair | null;
};
export type ReaderInput = { bytes: Uint8Array; kind: DocumentKind; name: string; repair: boolean; corrections: readonly Correction[] };

/**
 * Reads a document in a thread of its own. A web page or a table is read as the Markdown it is converted to: `text` and all
 * line numbers are that Markdown's. With `repair`, places that were saved in the wrong encoding are read as they once were;
 * `corrections` say what single lines are. `who` brings it: of one person one document is read at a time. Throws `invalid` with a sentence where the bytes are no document that can be read.
 */
export function readDocument(
  bytes: Uint8Array,
  who: string,
  { kind = "markdown", name = "", repair = false, corrections = [] }: Partial<Omit<ReaderInput, "bytes">> = {},
): Promise<ReadDocument> {
  return inThread<ReadDocument>("reader-thread.ts", { bytes, kind, name, repair, corrections } satisfies ReaderInput, {
    lane: "read",
    who,
  });
}
