import type { CommandAnswer } from "#lib/domain/command.ts";

/** The sentence of an act that was refused; nothing when it is done, or was so already. */
export function refusalOf(answer: CommandAnswer): string | undefined {
  return answer.status === "refused" || answer.status === "later" ? answer.message : undefined;
}
