import { unstable_rethrow } from "next/navigation";
import { isProblem } from "#lib/domain/errors.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import { unknownProblem } from "#lib/door/reply.ts";

/** Runs the work of an action and turns what goes wrong into a sentence for the person; nothing they typed is lost. */
export async function answer<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, message: (isProblem(error) ? error : unknownProblem(error)).message };
  }
}
