import { calendarOf } from "../channels/kinds/calendar.ts";
import { plain } from "../channels/text/styles.ts";
import { writeBlocks } from "../channels/text/write-text.ts";
import { conflict, notFound } from "../domain/kernel/errors.ts";
import { live } from "../domain/kernel/room.ts";
import { inviteOf, inviteShown, withMeeting } from "../domain/meetings/invitation.ts";
import { messages } from "../domain/messages/rows.ts";
import { gapsOf, written } from "../domain/messages/written.ts";
import type { PlanRoom } from "../domain/room.ts";
import { eventOf } from "./outgoing-of.ts";

/** A meeting of a plan as a file for calendars, at `now` (epoch ms): an event to be put down, under the number that its invitations have. Throws a Problem that says why there is none. */
export function meetingCalendar(room: PlanRoom, messageId: string, now: number): string {
  const message = live(room, messages, messageId);
  if (!message) throw notFound("That message is not in the plan any more.");
  if (!message.meeting) throw conflict(`“${message.title}” is no meeting.`);
  const invite = inviteShown(room, message);
  if (!invite) throw conflict(`“${message.title}” has no time yet. Say when it is held, then take it to a calendar.`);
  const { body } =
    message.sentBody === null ? withMeeting(room, message, written(message, gapsOf(room, message, now))) : { body: message.sentBody };
  return calendarOf(eventOf(message, inviteOf(invite)), writeBlocks(body, plain).join("\n\n"), new Date(now).toISOString());
}
