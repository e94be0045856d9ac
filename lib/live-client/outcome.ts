import type { CommandAnswer } from "../domain/command.ts";
import type { Outcome } from "../domain/kernel/outcome.ts";

/** What the outbox tells of an act: the server's word. Where it was not heard, the outbox goes on asking. */
export type Answered = Exclude<CommandAnswer, { status: "later" }>;

/** The same as the room's page is told it: with the zone of its plan, in which its times are said. */
export type Told = Answered & { readonly zone: string };

export const unsent: Outcome = {
  state: "unsent",
  words: "Not sent yet. It is kept here and sent as soon as the server answers.",
};

/** The outcome an answer of the server makes. */
export function outcomeOf(answer: Told): Outcome {
  if (answer.status === "done") return { state: "done" };
  if (answer.status === "refused") return { state: answer.reason === "internal" ? "failed" : "refused", words: answer.message };
  const { message, by, at, zone } = answer;
  return { state: "already", words: message, since: { by: by?.name ?? null, at, zone } };
}

/** The outcome as far as it is known after `patienceMs`: an act without an answer by then is not sent yet. */
export async function outcomeWithin(acting: Promise<Told>, patienceMs: number): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(unsent), patienceMs);
  });
  const outcome = await Promise.race([acting.then(outcomeOf), patience]);
  clearTimeout(timer);
  return outcome;
}
