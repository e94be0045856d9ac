import { isProblem } from "../domain/kernel/errors.ts";

/** What comes back from a thread: errors lose their class on the way, so a refusal is a value. */
export type ThreadAnswer<Result> = { ok: true; result: Result } | { ok: false; reason: string; message: string };

/** In the thread: the work's result, or why it was refused. */
export async function answerOf<Result>(work: () => Result | Promise<Result>): Promise<ThreadAnswer<Result>> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (isProblem(error)) return { ok: false, reason: error.reason, message: error.message };
    if (error instanceof RangeError)
      return { ok: false, reason: "too-deep", message: "This document is nested too deeply to be read. Flatten its lists or quotes." };
    throw error;
  }
}
