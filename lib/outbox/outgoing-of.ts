import type { Outgoing } from "../channels/outgoing.ts";
import type { Message } from "../domain/messages/rows.ts";
import type { PlanRoom } from "../domain/room.ts";

/** The words of a message as every channel is handed them, under the id of their delivery. */
export function outgoingOf(
  room: PlanRoom,
  message: Pick<Message, "title">,
  words: { subject: string | null; body: string },
  delivery: Pick<Outgoing, "id" | "at" | "replyTo">,
): Outgoing {
  return { ...delivery, title: words.subject ?? message.title, body: words.body, about: room.plan.title, url: null };
}
