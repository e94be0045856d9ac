import { system } from "../kernel/permissions.ts";
import { all, find } from "../kernel/room.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { stageTellings } from "../stages/tellings.ts";
import { percentText } from "../stages/words.ts";
import { isDelayed } from "./delivered.ts";
import { type Delivery, deliveries, type Message, messages } from "./rows.ts";

/** A delivery that was given up, or is tried in vain for long, and waits for a person; `title`: what is on its way, `message`: null where that is a stage of the rollout. */
export type Undelivered = { delivery: Delivery; message: Message | null; title: string };

/**
 * What did not arrive and nobody has sent otherwise, what was given up first. A message that was taken back to be sent again waits for that; of the stages only
 * the newest one a channel was told counts, as it says how the rollout stands.
 */
export function undeliveredOf(room: PlanRoom): Undelivered[] {
  const failed = all(room, deliveries).flatMap((delivery): Undelivered[] => {
    const message = delivery.state === "failed" || isDelayed(delivery) ? find(room, messages, delivery.messageId) : null;
    const isLast = message?.sentAt && !message.removedAt && delivery.queuedAt >= message.sentAt;
    return message && isLast ? [{ delivery, message, title: message.title }] : [];
  });
  for (const delivery of stageTellings(room))
    if (delivery.stage && (delivery.state === "failed" || isDelayed(delivery)))
      failed.push({ delivery, message: null, title: `the stage ${percentText(delivery.stage.percent)}` });
  return failed.toSorted(
    (a, b) => Number(a.delivery.state === "queued") - Number(b.delivery.state === "queued") || a.delivery.madeSeq - b.delivery.madeSeq,
  );
}

/** What did not arrive and waits for this person: who sends the message, or sent it; everybody where that is nobody. */
export const undeliveredFor = (room: PlanRoom, userId: string): Undelivered[] =>
  undeliveredOf(room).filter(({ message }) => {
    const owner = actingIn(find(room, roles, message?.roleId) ?? undefined);
    const sender = message?.sentBy?.id === system.userId ? null : message?.sentBy;
    return (!owner && !sender) || owner?.id === userId || sender?.id === userId;
  });
