import type { DraftMessage } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Reading } from "../reading.ts";
import { offsetInDays } from "../values/bare-offsets.ts";
import { parseTime } from "../values/parse-time.ts";

/** The messages of a document as those of a plan. One that is longer than a message may be stays a note. */
export function draftMessages({ messages, date, bareOffsets }: Pick<Reading, "messages" | "date" | "bareOffsets">): DraftMessage[] {
  const year = date?.slice(0, 4) ?? null;
  const timeOf = (when: string) => {
    const at = parseTime(when, year);
    return at && bareOffsets?.unit === "days" ? offsetInDays(at, when) : at;
  };
  return messages
    .filter(({ body, subject }) => body.length <= 20_000 && (body.trim() !== "" || subject !== null))
    .slice(0, 500)
    .map(({ title, subject, body, audience, channel, when, line, endLine }) => ({
      ...{ title: lineOf(title) ?? "Message", subject: lineOf(subject ?? ""), body, line, endLine },
      ...{ audience: lineOf(audience), channel: lineOf(channel), occasion: lineOf(when), at: timeOf(when) },
    }));
}

const lineOf = (text: string): string | null => cutText(text.trim(), 500) || null;
