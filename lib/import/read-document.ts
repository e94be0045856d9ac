import { join } from "node:path";
import { invalid } from "../domain/errors.ts";
import type { PlanDraft } from "../domain/plan-draft.ts";
import type { Correction } from "../runbook/correction.ts";
import type { Reading } from "../runbook/reading.ts";
import type { Repair } from "../runbook/repair.ts";
import type { DocumentKind } from "./to-markdown.ts";

// Asked of the process, not imported: Next's bundler packs every worker it recognises, and hands it other data.
const { Worker } = process.getBuiltinModule("node:worker_threads");

/** Reading takes a few seconds at the size limit; past this a document is made to be slow. */
const timeLimitMs = 60_000;

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
export type ReaderAnswer = ({ ok: true } & ReadDocument) | { ok: false; reason: string; message: string };

/**
 * Reads a document in a thread of its own, so that a long one never holds up other people's ticks. A web page or a table is
 * read as the Markdown it is converted to: `text` and all line numbers are that Markdown's. With `repair`, places that were
 * saved in the wrong encoding are read as they once were; `corrections` say what single lines are. Throws `invalid` with a sentence where the bytes are no document
 * that can be read.
 */
export async function readDocument(
  bytes: Uint8Array,
  { kind = "markdown", name = "", repair = false, corrections = [] }: Partial<Omit<ReaderInput, "bytes">> = {},
): Promise<ReadDocument> {
  const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
    const worker = new Worker(join(process.cwd(), "lib", "import", "reader-thread.ts"), {
      workerData: { bytes, kind, name, repair, corrections } satisfies ReaderInput,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      resolve({ ok: false, reason: "too-slow", message: "This document takes too long to read. Split it into smaller ones." });
    }, timeLimitMs);
    worker.once("message", (message: ReaderAnswer) => resolve(message));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return reject(error);
      resolve({ ok: false, reason: "too-large", message: "This document is too large to be read. Split it into smaller ones." });
    });
    worker.once("exit", () => clearTimeout(timer));
  });
  if (!answer.ok) throw invalid(answer.message, answer.reason);
  return answer;
}
