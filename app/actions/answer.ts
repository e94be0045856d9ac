import { unstable_rethrow } from "next/navigation";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import type { Outcome, Undone } from "#lib/domain/kernel/outcome.ts";
import { unknownProblem } from "#lib/http/reply.ts";
import type { Performed } from "#lib/journal/perform.ts";
import { noteSecurity } from "#lib/security/log.ts";

/** Runs the work of an action and turns what goes wrong into a sentence for the person; nothing they typed is lost. */
export async function answer<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { state: "done", ...(await work()) };
  } catch (error) {
    return undone(error);
  }
}

/** The same for one verb that gives nothing: where it changed nothing, since when and by whom it was so already. */
export async function answerOf(performing: () => Promise<Performed>): Promise<Outcome> {
  try {
    const performed = await performing();
    if (!performed.already) return { state: "done" };
    const { message, by, at } = performed;
    return { state: "already", words: message, since: { by: by?.name ?? null, at, zone: null } };
  } catch (error) {
    return undone(error);
  }
}

function undone(error: unknown): Undone {
  unstable_rethrow(error);
  const problem = isProblem(error) ? error : unknownProblem(error);
  if (problem.code === "forbidden" || problem.code === "unauthorized") noteSecurity("refused", { asked: "action", why: problem.message });
  return { state: problem.code === "internal" ? "failed" : "refused", words: problem.message };
}
