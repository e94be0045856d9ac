import type { Outgoing } from "../channels/outgoing.ts";
import type { Message } from "../domain/messages/rows.ts";
import type { PlanRoom } from "../domain/room.ts";
import { type Along, withAlong } from "./along.ts";

/** The words of a message as a channel is handed them, under the id of their delivery, with what goes along by this way. */
export function outgoingOf(
  room: PlanRoom,
  message: Pick<Message, "title">,
  words: { subject: string | null; body: string },
  delivery: Pick<Outgoing, "id" | "at" | "replyTo">,
  along: Along,
): Outgoing {
  return { ...delivery, title: words.subject ?? message.title, body: withAlong(words.body, along), about: room.plan.title, url: null };
}
