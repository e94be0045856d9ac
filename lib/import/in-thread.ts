import { join } from "node:path";
import { Piscina } from "piscina";
import { invalid } from "../domain/kernel/errors.ts";
import { perProcess } from "../per-process.ts";
import { FairQueue } from "./fair-queue.ts";
import type { ThreadAnswer } from "./thread-answer.ts";

/** Reading takes a few seconds at the size limit; past this a document is made to be slow. */
const timeLimitMs = 30_000;
/** Starting a thread takes longer than reading most documents, and whoever corrects a reading reads again with every word. */
const idleMs = 10 * 60_000;

/** Documents of strangers are read on one lane; what a team has in its plans is written and checked on another, and never waits for them. */
const lanes = { read: 2, write: 1 };

/** On which lane, and for whom: of one person one document is worked on at a time. */
export type ThreadTurn = { lane: keyof typeof lanes; who: string; limitMs?: number };

const laneOf = (lane: keyof typeof lanes) =>
  perProcess(`threads-${lane}`, () => {
    const maxThreads = lanes[lane];
    // Whoever works on the reader wants to see it change: there, every document has a fresh thread.
    const idleTimeout = process.env.NODE_ENV === "development" ? 0 : idleMs;
    const threads = new Piscina({ minThreads: 0, maxThreads, idleTimeout, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    return { threads, queue: new FairQueue(maxThreads, 3) };
  });

/**
 * Lets a file of this folder work on the data in another thread, so that a long document never holds up other people's
 * ticks; what its default export returns comes back. The clock runs while the work does, not while it waits for its turn. Throws
 * `invalid` with a sentence where the work is refused, takes too long or needs too much memory (the thread is ended then, and
 * the next document gets a fresh one), and `too-many` where too much of this person waits.
 */
export function inThread<Result>(file: string, data: unknown, { lane, who, limitMs = timeLimitMs }: ThreadTurn): Promise<Result> {
  const { threads, queue } = laneOf(lane);
  return queue.run(who, () => work(threads, file, data, limitMs));
}

async function work<Result>(threads: Piscina, file: string, data: unknown, limitMs: number): Promise<Result> {
  const signal = AbortSignal.timeout(limitMs);
  const filename = join(process.cwd(), "lib", "import", file);
  const answer: ThreadAnswer<Result> = await threads.run(data, { filename, signal }).catch((error: NodeJS.ErrnoException) => {
    if (signal.aborted) throw invalid("This document takes too long to read. Split it into smaller ones.", "too-slow");
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
      throw invalid("This document is too large to be read. Split it into smaller ones.", "too-large");
    throw error;
  });
  if (!answer.ok) throw invalid(answer.message, answer.reason);
  return answer.result;
}
