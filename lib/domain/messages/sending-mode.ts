import * as z from "zod";
import { set } from "../kernel/change.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { countOf, toned } from "../kernel/sentence.ts";
import { already, change, refuse, withJobs } from "../kernel/verb.ts";
import { plans, sendingModes } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { deliveryTimer } from "./delivery-timer.ts";
import { isRepeated } from "./repeats.ts";
import { deliveries, messageChannel, messages } from "./rows.ts";

/**
 * Says whether messages of the plan leave the house. What was sent as a test is to be sent again once sending is live: the journal keeps that it was, and
 * what of it is still on its way stops.
 */
export const setSending = planVerbOn({
  on: plans,
  type: "plan.sending_set",
  may: "message:send",
  during: "message",
  input: () => z.strictObject({ sending: z.enum(sendingModes), testChannel: messageChannel(fields).nullable().optional() }),
  data: () => z.strictObject({ sending: z.enum(sendingModes), testChannel: z.string().optional(), again: z.number().optional() }),
  example: { sending: "test", testChannel: "#test" },
  sentence: ({ sending = "live", testChannel, again = 0 }) => [
    "set sending to ",
    toned(sending, sending === "live" ? "go" : "hold"),
    testChannel ? `: everything goes to ${testChannel}` : "",
    again > 0 ? `; ${countOf(again, "message")} sent as a test ${again === 1 ? "is" : "are"} to be sent again` : "",
  ],
  decide(plan, { sending, testChannel = null }, { room, now }) {
    if (sending === "test" && !testChannel) return refuse("no-channel", "Say which channel gets everything as a test.", "invalid");
    const channel = sending === "test" ? testChannel : null;
    if (plan.sending === sending && plan.testChannel?.id === channel?.id) return already(`Sending is ${sending} already.`);
    const tested = sending === "live" ? all(room, messages).filter((message) => message.sentTest && !isRepeated(message)) : [];
    const unsent = {
      sentSubject: null,
      sentBody: null,
      sentDigest: null,
      sentAt: null,
      sentBy: null,
      sentTest: false,
      heldAt: null,
      heldBy: null,
    };
    const waiting = tested.flatMap(({ id }) => all(room, deliveries).filter((each) => each.messageId === id && each.state === "queued"));
    const stopped = { state: "failed" as const, why: "Sending went live before the test had arrived.", tryAt: null, doneAt: now };
    const rows = [
      set(plans, plan.id, { sending, testChannel: channel }),
      ...tested.map(({ id }) => set(messages, id, unsent)),
      ...waiting.map(({ id }) => set(deliveries, id, stopped)),
    ];
    const data = { sending, ...(channel ? { testChannel: channel.name } : {}), ...(tested.length > 0 ? { again: tested.length } : {}) };
    const made = change(plan.id, data, rows);
    return waiting.length > 0
      ? withJobs(
          made,
          waiting.map((each) => deliveryTimer({ ...each, ...stopped })),
        )
      : made;
  },
});
