import { cutText } from "../kernel/text.ts";
import { type Refusal, refuse } from "../kernel/verb.ts";
import type { Delivery, Message } from "../messages/rows.ts";
import { isOff, occursAt } from "../messages/written.ts";
import type { PlanRoom } from "../room.ts";
import { dateTimeText, momentText } from "../schedule/format-time.ts";
import { agendaIn, agendaSum } from "./agenda.ts";
import { type Invitation, usualMinutes } from "./rows.ts";

const minuteMs = 60_000;
type Meeting = Pick<Message, "meeting" | "body" | "at" | "milestone" | "repeats" | "countsFrom" | "audience">;

/** How long a meeting lasts, in minutes: as somebody said, else as long as its agenda, else half an hour. */
export function meetingMinutes({ meeting, body }: Pick<Message, "meeting" | "body">): number {
  return meeting?.minutes ?? (agendaSum(agendaIn(body)).minutes || usualMinutes);
}

/** From when to when a meeting is held (epoch ms); null where nothing says when, or it is none. */
export function meetingTimes(room: PlanRoom, message: Meeting): { from: number; to: number } | null {
  const from = message.meeting && !message.milestone ? occursAt(room, message) : null;
  return from === null ? null : { from, to: from + meetingMinutes(message) * minuteMs };
}

/** Where the agenda takes another time than the meeting lasts, how much. */
export function agendaMisfit({
  meeting,
  body,
}: Pick<Message, "meeting" | "body">): { agenda: number; meeting: number; unsaid: number } | null {
  const { minutes, unsaid } = agendaSum(agendaIn(body));
  const lasts = meeting?.minutes ?? null;
  // Items that say no time may fill what is left.
  return lasts === null || minutes === 0 || minutes === lasts || (unsaid > 0 && minutes < lasts)
    ? null
    : { agenda: minutes, meeting: lasts, unsaid };
}

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

/** `Thu 26 Nov 2026, 10:00 – 10:15 (Europe/Berlin)` */
export const heldText = ({ plan: { zone } }: PlanRoom, { from, to }: { from: number | string; to: number | string }): string =>
  `${dateTimeText(from, zone)} – ${momentText(to, zone, from)} (${zone})`;

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
