import type { CalendarEvent, Outgoing } from "../channels/outgoing.ts";
import type { Delivery, Message } from "../domain/messages/rows.ts";
import type { PlanRoom } from "../domain/room.ts";
import { type Along, withAlong } from "./along.ts";

/** The words of a message as a channel is handed them, under the id of their delivery, with what goes along by this way. */
export function outgoingOf(
  room: PlanRoom,
  message: Pick<Message, "title">,
  words: { subject: string | null; body: string },
  delivery: Pick<Outgoing, "id" | "at" | "replyTo" | "event">,
  along: Along,
): Outgoing {
  return { ...delivery, title: words.subject ?? message.title, body: withAlong(words.body, along), about: room.plan.title, url: null };
}

/** A meeting as calendars are told of it. A test is another event than the meeting itself. */
export const eventOf = (
  { id, title, sentTest }: Pick<Message, "id" | "title" | "sentTest">,
  invite: NonNullable<Delivery["invite"]>,
): CalendarEvent => ({ ...invite, title: sentTest ? `[TEST] ${title}` : title, uid: `${sentTest ? "test-" : ""}${id}@holdpoint` });
