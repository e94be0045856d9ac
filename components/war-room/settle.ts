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

/** A dialog waits this long for a refusal; after that the act is in the outbox and the dialog may go. */
const dialogPatienceMs = 3000;

/** An act out of a dialog, which keeps what was typed until it is known to be right: the sentence of a refusal, or nothing. */
export async function submitted(acting: Promise<CommandAnswer>, typed?: string): Promise<string | undefined> {
  const answer = await answerWithin(acting, dialogPatienceMs);
  if (answer?.status === "refused" || answer?.status === "later") return answer.message;
  if (answer) tellAnswer(answer);
  else void acting.then((late) => tellAnswer(late, typed));
  return undefined;
}
