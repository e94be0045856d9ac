import type { Message } from "../messages/rows.ts";
import { occursAt } from "../messages/written.ts";
import type { PlanRoom } from "../room.ts";
import { dateTimeText, momentText } from "../schedule/format-time.ts";
import { agendaIn, agendaSum } from "./agenda.ts";
import { usualMinutes } from "./rows.ts";

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

/** `Thu 26 Nov 2026, 10:00 – 10:15 (Europe/Berlin)` */
export const heldText = ({ plan: { zone } }: PlanRoom, { from, to }: { from: number | string; to: number | string }): string =>
  `${dateTimeText(from, zone)} – ${momentText(to, zone, from)} (${zone})`;
