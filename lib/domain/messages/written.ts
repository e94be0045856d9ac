import { byOrder } from "../kernel/order.ts";
import { noReadings, type Readings } from "../kernel/readings.ts";
import { all, find } from "../kernel/room.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { alone, plannedAt } from "../schedule/planned-time.ts";
import { factsAt } from "./facts.ts";
import { type Field, fieldsOf, gapsAlone, placedFields } from "./fields.ts";
import { milestoneAt } from "./milestones.ts";
import { repeatAt } from "./repeats.ts";
import { type Message, messages } from "./rows.ts";

/** A field of a message: what it says now, and how that is known. */
export type Gap = Field & {
  fact: string | null;
  /** The step, role or metric its fact is about. */
  of: string | null;
  /** What stands in its place; null while it is open. */
  value: string | null;
  /** Where a count was read, as somebody typed it. */
  source: string | null;
};

/** How a message stands. */
export type MessageState = "open" | "ready" | "sent" | "skipped";

/** The fields of a message, each once and in the order they are read, with what they say at `now` (epoch ms); what metrics measured is known by `readings`. */
export function gapsOf(
  room: PlanRoom,
  message: Pick<Message, "subject" | "body" | "fields">,
  now: number,
  readings: Readings = noReadings,
): Gap[] {
  const found = fieldsOf(message);
  if (found.length === 0) return [];
  const said = new Map(message.fields.map((field) => [field.gap, field]));
  const isBound = found.some(({ gap }) => said.get(gap)?.fact);
  const fact = isBound ? factsAt(room, now, readings) : () => null;
  return found.map((field) => {
    const { fact: bound = null, of = null, value = null, source = null } = said.get(field.gap) ?? {};
    // A number of which nobody says where it was read is not answered.
    const typed = field.kind === "count" && source === null ? null : value;
    return { ...field, fact: bound, of, source, value: bound ? fact(bound, { text: field.text, of }) : typed };
  });
}

/** How a fact about a step begins, and the sign of what is done before it in a template. */
const ownSign = /^[✓✗]/u;
const doneSign = /(?:✅|☑|✔|✓|🟢)\uFE0F?[ \t]*$/u;

/** The words of a message with everything filled in that is known; what is open stays as it is written. */
export function written(message: Pick<Message, "subject" | "body">, gaps: readonly Gap[]): { subject: string | null; body: string } {
  const values = new Map(gaps.flatMap(({ gap, value }) => (value === null ? [] : [[gap, value] as const])));
  // In one pass: what a value says is not filled in again.
  const filled = (text: string, fields: readonly Field[]) => {
    let [result, from] = ["", 0];
    for (const { gap, text: stands, at } of fields) {
      if (at < from) continue;
      const end = at + stands.length;
      const value = values.get(gap) ?? stands;
      // `[X]%` has its sign already, behind its number.
      const signed = text[end] === "%";
      const before = text.slice(from, at);
      // `✅ Backup verified` says that it is done before anybody looked; what the step says of itself takes its sign along.
      result += (ownSign.test(value) ? before.replace(doneSign, "") : before) + (signed ? value.replace(/\s?%$/, "") : value);
      from = signed && /%./.test(value) ? end + 1 : end;
    }
    return result + text.slice(from);
  };
  const { subject, body } = message;
  return { subject: subject === null ? null : filled(subject, gapsAlone(subject)), body: filled(body, placedFields(body)) };
}

/** Whether it was said, is ready to be, or has fields that nobody has answered for. */
export function messageState(message: Message, gaps: readonly Gap[]): MessageState {
  if (message.sentAt) return "sent";
  if (message.skippedAt) return "skipped";
  if (!message.body.trim()) return "open";
  return gaps.some(({ value }) => value === null) ? "open" : "ready";
}

type Timed = Pick<Message, "at" | "milestone" | "repeats" | "countsFrom" | "audience">;

/** When a message is to be said (epoch ms), where its time and the plan's are known, or what it waits for has come. An invitation is said before its meeting. */
export function messageDueAt(room: PlanRoom, message: Timed & Pick<Message, "meeting">): number | null {
  const at = occursAt(room, message);
  if (at === null || !message.meeting || message.milestone) return at;
  const due = at - message.meeting.lead * 60_000;
  // One that is held again and again is known from the one before it.
  return message.repeats ? Math.min(at, Math.max(due, Date.parse(message.countsFrom ?? room.plan.startedAt ?? ""))) : due;
}

/** When what a message is about happens (epoch ms): a meeting begins, any other message is said. */
export function occursAt(room: PlanRoom, message: Timed): number | null {
  const { at, milestone } = message;
  if (milestone) return milestoneAt(room, milestone, message.countsFrom);
  if (message.repeats) return repeatAt(room, message);
  return at && room.plan.t0 ? plannedAt(at, Date.parse(room.plan.t0), room.plan, alone) : null;
}

/** Whether it is said before the deployment begins; null where its time leaves that open. */
export function isBefore(room: PlanRoom, message: Timed): boolean | null {
  if (message.milestone || message.repeats) return false;
  if (message.at?.kind === "offset") return message.at.minutes < 0;
  const due = occursAt(room, message);
  return due === null || !room.plan.t0 ? null : due < Date.parse(room.plan.t0);
}

/** The messages of a plan: by their times, then those without one in the order of the document. What has not happened comes when it is expected. */
export function messagesOf(room: PlanRoom): Message[] {
  const t0 = room.plan.t0 ? Date.parse(room.plan.t0) : 0;
  const expected = (message: Message) => {
    if (message.at?.kind === "offset") return t0 + message.at.minutes * 60_000;
    return message.milestone?.kind === "start" ? t0 : Number.MAX_SAFE_INTEGER;
  };
  const due = (message: Message) => messageDueAt(room, message) ?? expected(message);
  return all(room, messages).toSorted((a, b) => due(a) - due(b) || byOrder(a, b));
}

/** What is said when the plan goes back, in the order of the document. */
export const rollbackMessages = (room: PlanRoom): readonly Message[] =>
  all(room, messages)
    .filter(({ milestone }) => milestone?.kind === "rollback")
    .toSorted(byOrder);

/** Of a deployment that will not be, or was taken back, nothing leaves and nobody is asked. */
export const isOff = ({ plan }: PlanRoom): boolean =>
  plan.status === "cancelled" || plan.status === "rescheduled" || plan.status === "rolled-back";

/**
 * What is to be said by now (epoch ms), and was neither said nor skipped: the longest due first. Before the start as well; of a plan that has ended
 * only what is due after its end, such as its reports.
 */
export function messagesDue(room: PlanRoom, now: number): { message: Message; dueAt: number }[] {
  if (isOff(room)) return [];
  const from = room.plan.endedAt ? Date.parse(room.plan.endedAt) : 0;
  return all(room, messages)
    .flatMap((message) => {
      const dueAt = message.sentAt || message.skippedAt ? null : messageDueAt(room, message);
      return dueAt !== null && dueAt <= now && dueAt >= from ? [{ message, dueAt }] : [];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** Whether somebody has a message in hand that is due at this time (epoch ms). */
export const isTaken = ({ takenFor }: Pick<Message, "takenFor">, dueAt: number): boolean =>
  takenFor !== null && Date.parse(takenFor) === dueAt;

/** A message that is due and waits for somebody; `insteadOf`: its sender has not sent it, and they are the backup. */
export type Waiting = { message: Message; dueAt: number; insteadOf: string | null };

/** What is due and waits for this person: theirs, nobody's, and what its sender has not sent where they are the backup. */
export const messagesFor = (room: PlanRoom, userId: string, now: number): Waiting[] =>
  messagesDue(room, now).flatMap(({ message, dueAt }): Waiting[] => {
    const role = find(room, roles, message.roleId);
    const sender = actingIn(role ?? undefined);
    if (!sender || sender.id === userId) return [{ message, dueAt, insteadOf: null }];
    const asked = message.missedAt !== null && Date.parse(message.missedAt) === dueAt && role?.backup?.id === userId;
    return asked ? [{ message, dueAt, insteadOf: sender.name }] : [];
  });
