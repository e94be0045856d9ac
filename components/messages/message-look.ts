import type { Status } from "#components/ui/statuses.ts";
import { meetingTimes } from "#lib/domain/meetings/times.ts";
import { deliveredState, deliveriesOf, isDelayed } from "#lib/domain/messages/delivered.ts";
import { milestoneText } from "#lib/domain/messages/milestones.ts";
import { repeatsText } from "#lib/domain/messages/repeats-text.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { type Gap, messageDueAt, messageState } from "#lib/domain/messages/written.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { momentsText, momentText, planTimeText } from "#lib/domain/schedule/format-time.ts";

/** A message is late this long after its time. */
const graceMs = 60_000;

/** How a message stands at `now` (epoch ms), in a word and a shape. */
export function messageLook(room: PlanRoom, message: Message, gaps: readonly Gap[], now: number): { state: Status; word: string } {
  const state = messageState(message, gaps);
  if (state === "sent") return message.meeting ? meetingLook(room, message) : sentLook(room, message.id);
  if (state === "skipped") return { state: "skipped", word: "Skipped" };
  const due = messageDueAt(room, message);
  if (due !== null && due + graceMs < now) return { state: "late", word: "Not sent, overdue" };
  if (due !== null && due <= now) return { state: "due", word: "Due now" };
  const open = gaps.filter(({ value }) => value === null);
  if (open.length > 0) return { state: "no-data", word: open.length === 1 ? "1 field open" : `${open.length} fields open` };
  if (state === "open") return { state: "no-data", word: "No words yet" };
  return { state: "ready", word: "Ready" };
}

/** What was sent is not yet what arrived. */
function sentLook(room: PlanRoom, messageId: string): { state: Status; word: string } {
  const state = deliveredState(room, messageId);
  if (state === "sending" && deliveriesOf(room, messageId).some(isDelayed)) return { state: "late", word: "Not delivered yet" };
  if (state !== "failed") return state === "sending" ? { state: "doing", word: "Sending" } : { state: "done", word: "Sent" };
  const made = deliveriesOf(room, messageId);
  const failed = made.filter((each) => each.state === "failed").length;
  return { state: "failed", word: made.length === 1 ? "Not delivered" : `${failed} of ${made.length} not delivered` };
}

/** People were invited; then it takes place, or not. */
function meetingLook(room: PlanRoom, { id, heldAt, skippedAt }: Message): { state: Status; word: string } {
  if (heldAt) return { state: "done", word: "Took place" };
  if (skippedAt) return { state: "skipped", word: "Called off" };
  const sent = sentLook(room, id);
  return sent.state === "done" ? { state: "done", word: "Invited" } : sent;
}

/** When a message is to be said, as it is known: a moment, a time of the plan, its rhythm, the words of the document. */
export function whenText(room: PlanRoom, message: Message): string {
  const { zone, t0 } = room.plan;
  const held = meetingTimes(room, message);
  const due = held?.from ?? messageDueAt(room, message);
  const moment = due === null ? null : held ? momentsText(held.from, held.to, zone, t0 ?? due) : momentText(due, zone, t0 ?? due);
  if (message.repeats) return [moment, repeatsText(message.repeats)].filter(Boolean).join(" · ");
  if (moment !== null) return moment;
  if (message.milestone) return milestoneText(room, message.milestone);
  return message.at ? planTimeText(message.at) : (message.occasion ?? "by hand");
}

/** What keeps a message from leaving, in words: gaps nobody has filled, results nobody has confirmed. */
export function openText(open: readonly Gap[]): string {
  const stated = open.filter(({ kind }) => kind === "literal").length;
  const gaps = open.length - stated;
  const parts = [
    ...(gaps > 0 ? [gaps === 1 ? "1 gap is open" : `${gaps} gaps are open`] : []),
    ...(stated > 0 ? [stated === 1 ? "1 result is not confirmed" : `${stated} results are not confirmed`] : []),
  ];
  return parts.join(", ");
}
