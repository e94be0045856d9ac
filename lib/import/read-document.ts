import { join } from "node:path";
import { invalid } from "../domain/errors.ts";
import type { PlanDraft } from "../domain/plan-draft.ts";

// Asked of the process, not imported: Next's bundler packs every worker it recognises, and hands it other data.
const { Worker } = process.getBuiltinModule("node:worker_threads");

/** Reading takes a few seconds at the size limit; past this a document is made to be slow. */
const timeLimitMs = 60_000;

export type ReadDocument = { draft: PlanDraft; text: string; encoding: string; notices: string[] };
export type ReaderAnswer = ({ ok: true } & ReadDocument) | { ok: false; reason: string; message: string };

/**
 * Reads a document in a thread of its own, so that a long one never holds up other people's ticks. Throws `invalid`
 * with a sentence where the bytes are no document that can be read.
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
    const worker = new Worker(join(process.cwd(), "lib", "import", "reader-thread.ts"), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      resolve({ ok: false, reason: "too-slow", message: "This document takes too long to read. Split it into smaller ones." });
    }, timeLimitMs);
    worker.once("message", (message: ReaderAnswer) => resolve(message));
    worker.once("error", reject);
    worker.once("exit", () => clearTimeout(timer));
  });
  if (!answer.ok) throw invalid(answer.message, answer.reason);
  return answer;
}
