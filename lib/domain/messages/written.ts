import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { byOrder } from "../kernel/order.ts";
import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { alone, plannedAt } from "../schedule/planned-time.ts";
import { placeholdersIn } from "../steps/placeholders.ts";
import { factsAt } from "./facts.ts";
import { type Message, messages } from "./rows.ts";

/** A gap of a message: what it says now, and how that is known. */
export type Gap = {
  gap: string;
  name: string;
  fact: string | null;
  /** What stands in its place; null while it is open. */
  value: string | null;
};

/** How a message stands. */
export type MessageState = "open" | "ready" | "sent" | "skipped";

/** The gaps of a message, each once and in the order they are read, with what they say at `now` (epoch ms). */
export function gapsOf(room: PlanRoom, message: Pick<Message, "subject" | "body" | "fields">, now: number): Gap[] {
  const said = new Map(message.fields.map((field) => [field.gap, field]));
  const found = new Map(placeholdersIn(wordsOf(message), 1).map(({ text, name }) => [text, name]));
  const fact = found.size > 0 ? factsAt(room, now) : () => null;
  return [...found].slice(0, 200).map(([gap, name]) => {
    const field = said.get(gap);
    return { gap, name, fact: field?.fact ?? null, value: field?.fact ? fact(field.fact) : (field?.value ?? null) };
  });
}

/** The words of a message with everything filled in that is known; what is open stays as it is written. */
export function written(message: Pick<Message, "subject" | "body">, gaps: readonly Gap[]): { subject: string | null; body: string } {
  const values = new Map(gaps.flatMap(({ gap, value }) => (value === null ? [] : [[gap, value] as const])));
  const filled = (text: string) => {
    let [result, from] = ["", 0];
    // In one pass: what a value says is not filled in again.
    for (const { text: gap } of placeholdersIn(text, 1)) {
      const at = text.indexOf(gap, from);
      if (at < 0) continue;
      result += text.slice(from, at) + (values.get(gap) ?? gap);
      from = at + gap.length;
    }
    return result + text.slice(from);
  };
  return { subject: message.subject === null ? null : filled(message.subject), body: filled(message.body) };
}

/** Whether it was said, is ready to be, or has gaps that nobody has filled. */
export function messageState(message: Message, gaps: readonly Gap[]): MessageState {
  if (message.sentAt) return "sent";
  if (message.skippedAt) return "skipped";
  if (!message.body.trim()) return "open";
  return gaps.some(({ value }) => value === null) ? "open" : "ready";
}

/** When a message is to be said (epoch ms), where its time and the plan's are known. */
export const messageDueAt = ({ plan }: PlanRoom, { at }: Pick<Message, "at">): number | null =>
  at && plan.t0 ? plannedAt(at, Date.parse(plan.t0), plan.zone, alone) : null;

/** The messages of a plan: by their times, then those without one in the order of the document. */
export function messagesOf(room: PlanRoom): Message[] {
  const due = (message: Message) =>
    messageDueAt(room, message) ?? (message.at?.kind === "offset" ? message.at.minutes : Number.MAX_SAFE_INTEGER);
  return all(room, messages).toSorted((a, b) => due(a) - due(b) || byOrder(a, b));
}

/** SHA-256 (hex) of the words as they were said. */
export const messageDigest = (subject: string | null, body: string): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([subject, body]))));

const wordsOf = ({ subject, body }: Pick<Message, "subject" | "body">) => `${subject ?? ""}\n${body}`;
