import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { countOf } from "../kernel/sentence.ts";
import { type Refusal, refuse } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { placeholdersIn } from "../steps/placeholders.ts";
import { whyUnknown } from "./field-hint.ts";
import { placedLiteralsIn } from "./literals.ts";
import { insideOnly } from "./outside.ts";
import type { Message } from "./rows.ts";
import type { Gap } from "./written.ts";

/** What fields said, and where it was read. */
export const factsUsed = () =>
  z.array(z.strictObject({ gap: z.string(), fact: z.string().optional(), value: z.string(), source: z.string().optional() }));

/** The fields that are still open in these words, or the facts the words say. What stays inside the house is refused where it would leave it. */
export function checkedWords(
  room: PlanRoom,
  message: Message,
  gaps: readonly Gap[],
  words: { subject: string | null; body: string },
): Refusal | { digest: string; facts: z.infer<ReturnType<typeof factsUsed>> } {
  const said = `${words.subject ?? ""}\n${words.body}`;
  const open = openIn(gaps, said);
  const [first] = open;
  if (first) {
    const bound = gaps.find(({ gap, fact, value }) => gap === first && fact !== null && value === null);
    const named = open.slice(0, 5).join(", ");
    const more = open.length > 5 ? ` and ${countOf(open.length - 5, "other")}` : "";
    return refuse(
      "open-fields",
      `Open in “${message.title}”: ${named}${more}. ${bound ? whyUnknown(room, bound) : "Fill or confirm what is open, then send."}`,
      "conflict",
    );
  }
  const kept = gaps.flatMap((each) => (each.value !== null && said.includes(each.value) ? (insideOnly(room, message, each) ?? []) : []))[0];
  if (kept) return refuse("inside-only", kept, "conflict");
  const facts = gaps.flatMap(({ gap, fact, value, source }) =>
    value !== null && said.includes(value) ? [{ gap, ...(fact ? { fact } : {}), value, ...(source ? { source } : {}) }] : [],
  );
  return { digest: messageDigest(words.subject, words.body), facts };
}

/** What nobody has answered for in words that are to be sent: fields of the message that stand in them, and gaps that came with the words. */
function openIn(gaps: readonly Gap[], said: string): string[] {
  const answered = gaps.flatMap(({ value }) => (value !== null && placeholdersIn(value, 1).length > 0 ? [value] : []));
  // What a person typed into a field may look like a gap, and is none.
  const rest = answered.reduce((text, value) => text.replaceAll(value, "\u0000"), said);
  const left = new Set(placeholdersIn(rest, 1).map(({ text }) => text));
  // Results that read the same are told apart by how often: each answer speaks for one of them.
  const results = placedLiteralsIn(said).map(({ text }) => text);
  const values = gaps.flatMap(({ value }) => value ?? []);
  const unanswered = (text: string) => countIn(results, text) > countIn(values, text);
  const open = gaps.filter(({ kind, text, value }) => value === null && (kind === "literal" ? unanswered(text) : left.has(text)));
  const known = new Set(open.map(({ text }) => text));
  return [...open.map(({ gap }) => gap), ...[...left].filter((text) => !known.has(text))];
}

const countIn = (texts: readonly string[], text: string) => texts.filter((each) => each === text).length;

/** SHA-256 (hex) of the words as they were said. */
export const messageDigest = (subject: string | null, body: string): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([subject, body]))));
