import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { fields } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { checkedWords, factsUsed } from "./checked-words.ts";
import { isRepeated, nextOf } from "./repeats.ts";
import { messages, messageText } from "./rows.ts";
import { gapsOf, occursAt } from "./written.ts";

const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Deployment has started" };

/** Says that a message was sent by hand, in exactly these words. With a gap that is open it was not fit to be sent. */
export const sayMessage = planVerbOn({
  on: messages,
  type: "message.sent_by_hand",
  measured: true,
  may: "step:work",
  during: "message",
  input: () =>
    z.strictObject({
      messageId: ref(messages),
      subject: line.nullable(),
      body: messageText(fields).trim().min(1, "Say what was sent."),
    }),
  data: () =>
    z.strictObject({
      title: z.string(),
      audience: z.string().optional(),
      subject: z.string().optional(),
      body: z.string(),
      digest: z.string(),
      facts: factsUsed(),
    }),
  example: { ...example, audience: "Support", body: "We have started.", digest: "0".repeat(64), facts: [] },
  sentence: ({ title = "", audience }) => [toned("sent", "go"), " by hand: ", strong(title), audience ? ` to ${audience}` : ""],
  decide(message, { messageId, subject, body }, context) {
    if (message.sentAt)
      return already(`${message.sentBy?.name ?? "Somebody"} has sent “${message.title}” already.`, message.sentBy, message.sentAt);
    if (message.skippedAt) return refuse("skipped", `“${message.title}” is skipped. Take that back first.`);
    const checked = checkedWords(context.room, message, gapsOf(context.room, message, Date.parse(context.now), context.facts.readings), {
      subject,
      body,
    });
    if ("kind" in checked) return checked;
    const { digest, facts } = checked;
    const { title, audience } = message;
    const data = { title, ...(audience ? { audience } : {}), ...(subject ? { subject } : {}), body, digest, facts };
    const sent = { sentSubject: subject, sentBody: body, sentDigest: digest, sentAt: context.now, sentBy: me(context) };
    const next = nextOf(context.room, message, occursAt(context.room, message), context);
    return change(messageId, data, [set(messages, messageId, sent), ...next]);
  },
});

/** Says that a message is not sent, and why. */
export const skipMessage = planVerbOn({
  on: messages,
  type: "message.skipped",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages), reason }),
  data: () => z.strictObject({ title: z.string(), reason: z.string() }),
  example: { ...example, reason: "Nobody is on that list any more." },
  sentence: ({ title = "", reason }) => ["skipped the message ", strong(title), because(reason)],
  decide(message, { messageId, reason }, context) {
    if (message.sentAt) return refuse("sent", `“${message.title}” was sent, and stays in the record.`);
    if (message.skippedAt) return already("It is skipped already.", message.skippedBy, message.skippedAt);
    return change(messageId, { title: message.title, reason }, [
      set(messages, messageId, { skippedAt: context.now, skippedBy: me(context), skippedReason: reason }),
      ...nextOf(context.room, message, occursAt(context.room, message), context),
    ]);
  },
});

/** A skipped message is to be sent after all. */
export const unskipMessage = planVerbOn({
  on: messages,
  type: "message.unskipped",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["wants the message ", strong(title), " to be sent after all"],
  decide(message, { messageId }) {
    if (!message.skippedAt) return already(`“${message.title}” is not skipped.`);
    if (message.sentAt)
      return refuse("called-off", `“${message.title}” was called off, and those invited were told. Make a new meeting of it.`);
    if (isRepeated(message)) return refuse("repeated", `“${message.title}” is said again: the next one waits for you already.`);
    return change(messageId, { title: message.title }, [
      set(messages, messageId, { skippedAt: null, skippedBy: null, skippedReason: null }),
    ]);
  },
});
