import { type Refusal, refuse } from "../kernel/verb.ts";
import type { Message } from "./rows.ts";

/** Why a message does not change any more, if it does not. */
export function isOver(message: Message): Refusal | null {
  if (message.sentAt) return refuse("sent", `“${message.title}” was sent, and stays in the record.`);
  return message.skippedAt ? refuse("skipped", `“${message.title}” is skipped. Take that back first.`) : null;
}

/** What somebody asked to be sent was something else. */
export const askedAgain = ({ askedBy }: Message): Partial<Message> => (askedBy ? { askedBy: null, askedAt: null } : {});
