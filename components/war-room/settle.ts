import { notify } from "#components/ui/notify.ts";
import type { CommandAnswer } from "#lib/domain/command.ts";

/** The answer if it comes within `patienceMs`; null when it is still on its way (no network: the outbox keeps it). */
export async function answerWithin(acting: Promise<CommandAnswer>, patienceMs: number): Promise<CommandAnswer | null> {
  const slow = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  return Promise.race([acting, slow]);
}

/** Says what a person must know about an answer. `typed` is what they wrote, so that a late refusal does not lose it. */
export function tellAnswer(answer: CommandAnswer, typed?: string): void {
  if (answer.status === "done") return;
  const description = typed ? `You wrote: ${typed}` : undefined;
  notify(answer.message, { tone: answer.status === "already" ? "info" : "error", ...(description ? { description } : {}) });
}
