import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { messages } from "./rows.ts";
import { openDueAt } from "./timers.ts";

/**
 * Somebody says that they have a message in hand that is due. Nobody is reminded of it any more, and its backup is asked only where it has not left a
 * quarter of an hour later. For this time: when it is due anew, it is anew nobody's.
 */
export const takeMessage = planVerbOn({
  on: messages,
  type: "message.taken",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: () => z.strictObject({ title: z.string(), dueAt: instant }),
  example: { title: "Deployment has started", dueAt: "2026-11-26T12:00:00.000Z" },
  sentence: ({ title = "" }) => ["has the message ", strong(title), " in hand"],
  decide(message, { messageId }, context) {
    const { room, now } = context;
    if (message.sentAt) return already(`“${message.title}” was sent.`, message.sentBy, message.sentAt);
    if (message.skippedAt) return refuse("skipped", `“${message.title}” is skipped. Take that back first.`);
    const dueAt = openDueAt(room, message);
    if (dueAt === null || dueAt > now) return refuse("not-due", `“${message.title}” is not due yet: nobody is reminded of it.`);
    if (message.takenFor === dueAt)
      return already(`${message.takenBy?.name ?? "Somebody"} has it in hand.`, message.takenBy, message.takenAt);
    return change(messageId, { title: message.title, dueAt }, [
      set(messages, messageId, { takenFor: dueAt, takenBy: me(context), takenAt: now }),
    ]);
  },
});
