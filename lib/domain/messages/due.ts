import * as z from "zod";
import { tellersOf } from "../audiences/rhythm.ts";
import { set } from "../kernel/change.ts";
import { instant } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse, withJobs } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { checkedWords } from "./checked-words.ts";
import { messages } from "./rows.ts";
import { leave, leaving } from "./sending.ts";
import { leavesAt, missedFrom, openDueAt } from "./timers.ts";
import { gapsOf, written } from "./written.ts";

const example = { title: "Deployment has started" };
const asked = () => z.strictObject({ messageId: ref(messages), dueAt: instant });

/**
 * Says how a message leaves: when somebody sends it, by itself when it is due, or by two people, one of whom asks for it. Whoever may send it says so.
 */
export const setLeaving = planVerbOn({
  on: messages,
  type: "message.leaving_set",
  may: "message:send",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages), auto: z.boolean(), second: z.boolean() }),
  data: () => z.strictObject({ title: z.string(), auto: z.boolean(), second: z.boolean() }),
  example: { ...example, auto: true, second: false },
  sentence: ({ title = "", auto, second }) => [
    "said that ",
    strong(title),
    auto ? " leaves by itself when it is due" : second ? " is sent by two people" : " leaves when somebody sends it",
  ],
  decide(message, { messageId, auto, second }) {
    if (auto && second) return refuse("two-people", "What two people look at cannot leave by itself. Choose one of the two.", "invalid");
    if (message.sentAt) return refuse("sent", `“${message.title}” was sent, and stays in the record.`);
    if (message.auto === auto && message.second === second) return already("It leaves like that already.");
    const unasked = message.askedBy ? { askedBy: null, askedAt: null } : {};
    return change(messageId, { title: message.title, auto, second }, [set(messages, messageId, { auto, second, ...unasked })]);
  },
});

/** Asks for a message to be sent that two people send: it is ready as far as this one sees, and somebody else sends it. */
export const askToSend = planVerbOn({
  on: messages,
  type: "message.second_asked",
  measured: true,
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: () => z.strictObject({ title: z.string() }),
  example,
  sentence: ({ title = "" }) => ["asked a second person to send ", strong(title)],
  decide(message, { messageId }, context) {
    const { room, now, facts } = context;
    if (message.sentAt) return already(`“${message.title}” was sent.`, message.sentBy, message.sentAt);
    if (message.skippedAt) return refuse("skipped", `“${message.title}” is skipped. Take that back first.`);
    if (!message.second) return refuse("one-person", `“${message.title}” needs nobody else: send it.`);
    if (message.askedBy) return already(`${message.askedBy.name} has asked already.`, message.askedBy, message.askedAt);
    const gaps = gapsOf(room, message, Date.parse(now), facts.readings);
    const checked = checkedWords(room, message, gaps, written(message, gaps));
    if ("kind" in checked) return checked;
    return change(messageId, { title: message.title }, [set(messages, messageId, { askedBy: me(context), askedAt: now })]);
  },
});

/**
 * A message is due. One that leaves by itself is sent, as it would be by a person; where it cannot leave, and where it waits for somebody, its owner
 * is asked. Once for each time it is due.
 */
export const noteCameDue = planVerbOn({
  on: messages,
  type: "message.came_due",
  measured: true,
  may: "message:send",
  system: true,
  during: "message",
  input: asked,
  data: () =>
    leaving().partial().extend({
      title: z.string(),
      dueAt: z.string(),
      sender: z.string().optional(),
      /** Why it did not leave by itself. */
      why: z.string().optional(),
    }),
  example: { ...example, dueAt: "2026-11-26T12:00:00.000Z", sender: "Tom Reyes", why: "Open in it: [TIME]." },
  sentence: ({ title = "", channels, sender, why, test }) =>
    channels
      ? [toned(test ? "sent as a test" : "sent", test ? "hold" : "go"), " ", strong(title), ` by ${channels.join(", ")}, by itself`]
      : [
          why ? toned("did not send", "nogo") : "noted as due",
          " ",
          strong(title),
          because(why),
          sender ? `; ${sender} is asked to send it` : "; nobody is named to send it",
        ],
  decide(message, { messageId, dueAt }, context) {
    const { room, now } = context;
    if (openDueAt(room, message) !== dueAt) return already("It was sent, or is due at another time.");
    if (message.cameDueAt === dueAt) return already("That was noted already.", null, message.cameDueAt);
    if (Date.parse(now) < leavesAt(room, message, dueAt)) return refuse("too-early", "It is not due yet.");
    const told = { title: message.title, dueAt };
    const noted = set(messages, messageId, { cameDueAt: dueAt });
    const left = message.auto ? leave(message, {}, context) : null;
    if (left && !("kind" in left)) return withJobs(change(messageId, { ...told, ...left.data }, [...left.rows, noted]), left.jobs);
    const { sender } = tellersOf(room, message);
    return change(messageId, { ...told, ...(sender ? { sender } : {}), ...(left ? { why: left.message } : {}) }, [noted]);
  },
});

/** A message that was due has not left, some minutes after its owner was asked: the backup of its role is. Once for each time it is due. */
export const noteMessageMissed = planVerbOn({
  on: messages,
  type: "message.missed",
  may: "message:send",
  system: true,
  during: "message",
  input: asked,
  data: () => z.strictObject({ title: z.string(), dueAt: z.string(), sender: z.string().optional(), backup: z.string().optional() }),
  example: { ...example, dueAt: "2026-11-26T12:00:00.000Z", sender: "Tom Reyes", backup: "Lena Fuchs" },
  sentence: ({ title = "", dueAt, sender, backup }, { when }) => [
    toned("missed", "nogo"),
    " the message ",
    strong(title),
    dueAt ? ` of ${when(dueAt)}` : "",
    sender ? ` that ${sender} sends` : "",
    backup ? `; ${backup} is asked` : "; it has no backup to ask",
  ],
  decide(message, { messageId, dueAt }, { room, now }) {
    if (openDueAt(room, message) !== dueAt) return already("It was sent, or is due at another time.");
    if (message.missedAt === dueAt) return already("Its backup was asked already.", null, message.missedAt);
    if (Date.parse(now) < missedFrom(room, message, dueAt)) return refuse("too-early", "It is not overdue yet.");
    const { sender, backup } = tellersOf(room, message);
    const data = { title: message.title, dueAt, ...(sender ? { sender } : {}), ...(backup ? { backup } : {}) };
    return change(messageId, data, [set(messages, messageId, { missedAt: dueAt })]);
  },
});
