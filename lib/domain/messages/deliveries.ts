import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, prose } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, refuse, withJobs } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { percentText } from "../stages/words.ts";
import { deliveryTimer } from "./delivery-timer.ts";
import { type Delivery, deliveries, messages, readersText } from "./rows.ts";

/** An attempt that fails is made again this often: with our own waits, for twelve hours. */
export const mostAttempts = 56;
/** After so many attempts, twenty minutes, what comes behind it in the same channel waits for it no longer. */
export const mostHolding = 8;
const firstWaitMs = 5000;
const longestWaitMs = 15 * 60_000;

const example = { title: "Deployment has started" };

/** Nothing leaves while sending is off; what was sent by hand can be said. */
export const sendingIsOff = refuse(
  "sending-off",
  "Sending is off for this plan. A lead turns it on; until then messages are sent by hand.",
);

/** What became of one attempt, as `lib/channels/outgoing.ts` says it. */
const outcome = () =>
  z.union([
    z.strictObject({
      taken: z.literal(true),
      handle: z.string().max(500).nullable(),
      readers: schemaOf(deliveries).shape.readers.optional(),
    }),
    z.strictObject({
      taken: z.literal(false),
      why: z.string().max(2000),
      retry: z.boolean(),
      afterMs: z.number().min(0).max(86_400_000).nullable(),
    }),
  ]);

/**
 * One attempt to deliver, with what became of it. The worker makes the attempt and then performs this, so a process that dies between the two makes it
 * again: at least once, and the same id tells a duplicate. What may go well later is tried again, each time later, as late as the other side asks.
 */
export const tryDelivery = planVerbOn({
  on: deliveries,
  type: "delivery.tried",
  may: "message:send",
  system: true,
  during: "always",
  input: () => z.strictObject({ deliveryId: ref(deliveries), outcome: outcome().optional() }),
  data: () =>
    z.strictObject({
      title: z.string(),
      channel: z.string(),
      taken: z.boolean(),
      why: z.string().optional(),
      again: instant.optional(),
      readers: z.strictObject({ sent: z.number(), refused: z.number(), left: z.number() }).optional(),
    }),
  example: { ...example, channel: "#ops", taken: true },
  sentence: ({ title = "", channel = "", taken, why, again, readers }, { when }) =>
    taken
      ? ["delivered ", strong(title), ` by ${channel}`, readers ? ` to ${readersText(readers)}` : ""]
      : [
          toned("could not deliver", "nogo"),
          " ",
          strong(title),
          ` by ${channel}`,
          because(why),
          again ? `${why?.endsWith(".") ? " Tried again" : "; tried again"} ${when(again)}` : "",
        ],
  decide(delivery, { deliveryId, outcome: made }, { room, now }) {
    if (delivery.state !== "queued") return already(`It is ${delivery.state} already.`, null, delivery.doneAt);
    if (!made) return refuse("no-outcome", "The worker says what became of an attempt.", "invalid");
    const title = titleOf(room, delivery);
    const attempts = delivery.attempts + 1;
    const told = { title, channel: delivery.channel, taken: made.taken };
    const readers = made.taken && made.readers ? { readers: made.readers } : {};
    if (made.taken) {
      const done = {
        state: "sent" as const,
        attempts,
        why: null,
        tryAt: null,
        handle: made.handle,
        readers: made.readers ?? null,
        doneAt: now,
      };
      return change(deliveryId, { ...told, ...readers }, [set(deliveries, deliveryId, done)]);
    }
    if (!made.retry || attempts >= mostAttempts) {
      const why = made.retry ? `${made.why} It was tried ${attempts} times.` : made.why;
      const failed = { state: "failed" as const, attempts, why, tryAt: null, asksUntil: null, doneAt: now };
      return change(deliveryId, { ...told, why }, [set(deliveries, deliveryId, failed)]);
    }
    const own = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1));
    const after = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
    // What the other side asks for is its own to say, however long; only our own patience has an end.
    const tryAt = after(Math.max(made.afterMs ?? 0, own));
    const next = { attempts, why: made.why, tryAt, asksUntil: made.afterMs ? after(made.afterMs) : null };
    const later = { ...delivery, ...next };
    const rows = [set(deliveries, deliveryId, next)];
    return withJobs(change(deliveryId, { ...told, why: made.why, again: tryAt }, rows), [deliveryTimer(later)]);
  },
});

/**
 * Tries a delivery again that has failed, or that waits for its next attempt, at once. A channel that asked for a pause is left alone until then. The product does it by
 * itself once a channel has an address again.
 */
export const sendAgain = planVerbOn({
  on: deliveries,
  type: "delivery.requeued",
  may: "message:send",
  system: true,
  during: "message",
  input: () => z.strictObject({ deliveryId: ref(deliveries) }),
  data: () => z.strictObject({ title: z.string(), channel: z.string() }),
  example: { ...example, channel: "#ops" },
  sentence: ({ title = "", channel = "" }) => ["tries again to deliver ", strong(title), ` by ${channel}`],
  decide(delivery, { deliveryId }, { room, now }) {
    if (delivery.state === "queued" && delivery.attempts === 0) return already("It is on its way.", null, delivery.queuedAt);
    if (delivery.state === "queued" && delivery.asksUntil && delivery.asksUntil > now)
      return refuse("pause-asked", `${delivery.channel} asked to be sent nothing for now. It goes by itself; until then, send it by hand.`);
    if (room.plan.sending === "off") return sendingIsOff;
    if (delivery.state === "sent" || delivery.state === "by-hand") return already("It has arrived.", null, delivery.doneAt);
    const again = { state: "queued" as const, attempts: 0, tryAt: now, asksUntil: null, doneAt: null };
    const made = change(deliveryId, { title: titleOf(room, delivery), channel: delivery.channel }, [set(deliveries, deliveryId, again)]);
    return withJobs(made, [deliveryTimer({ ...delivery, ...again })]);
  },
});

/** Says that a person has sent what a channel did not take. */
export const deliverByHand = planVerbOn({
  on: deliveries,
  type: "delivery.by_hand",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ deliveryId: ref(deliveries), note: prose.optional() }),
  data: () => z.strictObject({ title: z.string(), channel: z.string(), note: z.string().optional() }),
  example: { ...example, channel: "#ops", note: "Told them by phone." },
  sentence: ({ title = "", channel = "", note }) => [
    "sent by hand what was not delivered, ",
    strong(title),
    ` by ${channel}`,
    because(note),
  ],
  decide(delivery, { deliveryId, note }, { room, now }) {
    if (delivery.state === "sent" || delivery.state === "by-hand") return already("It has arrived.", null, delivery.doneAt);
    const title = titleOf(room, delivery);
    const words = note?.trim() ? { note: note.trim() } : {};
    const done = { state: "by-hand" as const, tryAt: null, doneAt: now };
    const made = change(deliveryId, { title, channel: delivery.channel, ...words }, [set(deliveries, deliveryId, done)]);
    return withJobs(made, [deliveryTimer({ ...delivery, ...done })]);
  },
});

/** What is on its way: a message by its title, or a stage by its share. */
const titleOf = (room: PlanRoom, { messageId, stage, channel }: Delivery): string =>
  stage ? `the stage ${percentText(stage.percent)}` : (live(room, messages, messageId)?.title ?? channel);
