import { cutText } from "../kernel/text.ts";
import { type Refusal, refuse } from "../kernel/verb.ts";
import type { Delivery, Message } from "../messages/rows.ts";
import { isOff } from "../messages/written.ts";
import type { PlanRoom } from "../room.ts";
import { momentText } from "../schedule/format-time.ts";
import type { Invitation } from "./rows.ts";
import { heldText, meetingTimes } from "./times.ts";

/** What calendars are told of a meeting when people are invited; or why nobody is invited to it now. */
export function toBeHeld(room: PlanRoom, message: Message, now: string): Invitation | Refusal {
  const times = meetingTimes(room, message);
  if (!times) return refuse("no-time", `“${message.title}” has no time yet. Say when it is held, then invite.`);
  if (times.to <= Date.parse(now))
    return refuse(
      "over",
      `“${message.title}” was to end ${momentText(times.to, room.plan.zone, now)}. Give it another time, say that they were invited by hand, or skip it.`,
    );
  return { sequence: 0, ...instants(times), place: message.meeting?.place ?? "", cancelled: false };
}

const instants = ({ from, to }: { from: number; to: number }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });

/** An invitation as a delivery takes it. */
export const inviteOf = ({ sequence, from, to, place, cancelled }: Invitation): NonNullable<Delivery["invite"]> => {
  return { method: cancelled ? "cancel" : "request", sequence, from, to, place };
};

/** What calendars are to be told anew of a meeting at `now` (epoch ms): it moved, or is not held; null where they say what is true, or it is over. */
export function toTellAnew(room: PlanRoom, message: Message, now: number): Invitation | null {
  const { invited, meeting } = message;
  if (!invited || !meeting || message.heldAt || message.removedAt || Date.parse(invited.to) <= now) return null;
  const times = message.skippedAt || isOff(room) ? null : meetingTimes(room, message);
  const { from, to } = times ? instants(times) : invited;
  const place = times ? meeting.place : invited.place;
  const cancelled = times === null;
  const same = cancelled === invited.cancelled && (cancelled || (from === invited.from && to === invited.to && place === invited.place));
  return same ? null : { sequence: invited.sequence + 1, from, to, place, cancelled };
}

/** What a calendar is told of a meeting that is looked at now: what is true of it, under the number that those invited were told last. */
export function inviteShown(room: PlanRoom, message: Message): Invitation | null {
  const times = message.skippedAt || isOff(room) ? null : meetingTimes(room, message);
  const sequence = message.invited?.sequence ?? 0;
  if (times) return { sequence, ...instants(times), place: message.meeting?.place ?? "", cancelled: false };
  return message.invited && { ...message.invited, cancelled: true };
}

type Words = { subject: string | null; body: string };

/** The words of an invitation say first when and where it is. */
export function withMeeting(room: PlanRoom, message: Message, words: Words): Words {
  const times = meetingTimes(room, message);
  if (!times || !message.meeting) return words;
  return headed(words, [`**When:** ${heldText(room, times)}`, ...placed(message.meeting.place)]);
}

const placed = (place: string) => (place ? [`**Where:** ${place}`] : []);
const headed = ({ subject, body }: Words, head: readonly string[]): Words => ({
  subject,
  body: cutText(`${head.join("\n")}\n\n${body}`, 20_000),
});

/** What a delivery says: the words as they were sent, or that the meeting moved or is not held, above them. */
export function deliveredWords(room: PlanRoom, message: Message, invite: Delivery["invite"]): Words | null {
  if (message.sentBody === null) return null;
  const words = { subject: message.sentSubject, body: message.sentBody };
  if (!invite || (invite.sequence === 0 && invite.method === "request")) return words;
  const about = message.sentSubject ?? message.title;
  if (invite.method === "cancel") {
    const why =
      message.skippedReason ?? (isOff(room) ? `The deployment was ${room.plan.status.replace("-", " ")}.` : "It has no time any more.");
    return headed({ subject: cutText(`Called off: ${about}`, 500), body: words.body }, [
      "This meeting is not held.",
      `**Why:** ${why}`,
      "",
      "What was sent before:",
    ]);
  }
  const head = ["This meeting is held at another time or place.", `**When:** ${heldText(room, invite)}`, ...placed(invite.place)];
  return headed({ subject: cutText(`Changed: ${about}`, 500), body: words.body }, [...head, "", "What was sent before:"]);
}
