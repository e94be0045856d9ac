import { unstable_rethrow } from "next/navigation";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { unknownProblem } from "#lib/http/reply.ts";
import { noteSecurity } from "#lib/security/log.ts";

/** Runs the work of an action and turns what goes wrong into a sentence for the person; nothing they typed is lost. */
export async function answer<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    unstable_rethrow(error);
    const problem = isProblem(error) ? error : unknownProblem(error);
    if (problem.code === "forbidden" || problem.code === "unauthorized") noteSecurity("refused", { asked: "action", why: problem.message });
    return { ok: false, message: problem.message };
  }
}
