import type { CommandAnswer } from "../domain/command.ts";
import { momentText } from "../domain/schedule/format-time.ts";

/** What the outbox tells of an act: the server's word. Where it was not heard, the outbox goes on asking. */
export type Answered = Exclude<CommandAnswer, { status: "later" }>;

/** The same as the room's page is told it: with the zone of its plan, in which its times are said. */
export type Told = Answered & { readonly zone: string };

/**
 * What became of an act, as people are told of it: it is done; it was so already, and since when and by whom; it was refused, and
 * why; it failed, under a number that finds it in the log; or it has not been sent yet and the outbox will try again.
 */
export type Outcome =
  | { readonly state: "done" }
  | { readonly state: "already" | "refused" | "failed" | "unsent"; readonly words: string; readonly detail?: string };

export const unsent: Outcome = {
  state: "unsent",
  words: "Not sent yet. It is kept here and sent as soon as the server answers.",
};

/** The outcome an answer of the server makes. */
export function outcomeOf(answer: Told): Outcome {
  if (answer.status === "done") return { state: "done" };
  if (answer.status === "refused") return { state: answer.reason === "internal" ? "failed" : "refused", words: answer.message };
  const { message, by, at, zone } = answer;
  const name = by && !message.includes(by.name) ? by.name : "";
  const detail = [name, at ? momentText(at, zone, Date.now()) : ""].filter(Boolean).join(", ");
  return { state: "already", words: message, ...(detail ? { detail } : {}) };
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

/** Why it is not so, where the server said no; nothing where it is so, or will be once it is sent. */
export function refusalIn(outcome: Outcome): string | undefined {
  return outcome.state === "refused" || outcome.state === "failed" ? outcome.words : undefined;
}
