import { join } from "node:path";
import { invalid, isProblem } from "../domain/errors.ts";

// Asked of the process, not imported: Next's bundler packs every worker it recognises, and hands it other data.
const { Worker } = process.getBuiltinModule("node:worker_threads");

/** Reading takes a few seconds at the size limit; past this a document is made to be slow. */
const timeLimitMs = 60_000;

export type ThreadAnswer<Result> = { ok: true; result: Result } | { ok: false; reason: string; message: string };

/**
 * Lets a file of this folder work on the data in a thread of its own, so that a long document never holds up other people's
 * ticks. Throws `invalid` with a sentence where the work is refused, takes too long or needs too much memory.
 */
export async function inThread<Result>(file: string, data: unknown): Promise<Result> {
  const answer = await new Promise<ThreadAnswer<Result>>((resolve, reject) => {
    const worker = new Worker(join(process.cwd(), "lib", "import", file), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      resolve({ ok: false, reason: "too-slow", message: "This document takes too long to read. Split it into smaller ones." });
    }, timeLimitMs);
    worker.once("message", (message: ThreadAnswer<Result>) => resolve(message));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return reject(error);
      resolve({ ok: false, reason: "too-large", message: "This document is too large to be read. Split it into smaller ones." });
    });
    worker.once("exit", () => clearTimeout(timer));
  });
  if (!answer.ok) throw invalid(answer.message, answer.reason);
  return answer.result;
}

/** In the thread: the work's result, or why it was refused. */
export function answerOf<Result>(work: () => Result): ThreadAnswer<Result> {
  try {
    return { ok: true, result: work() };
  } catch (error) {
    if (isProblem(error)) return { ok: false, reason: error.reason, message: error.message };
    if (error instanceof RangeError)
      return { ok: false, reason: "too-deep", message: "This document is nested too deeply to be read. Flatten its lists or quotes." };
    throw error;
  }
}
