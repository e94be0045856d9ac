import type { Task } from "graphile-worker";
import * as z from "zod";
import { isProblem } from "../domain/kernel/errors.ts";
import { system } from "../domain/kernel/permissions.ts";
import { verbsByType } from "../domain/verbs.ts";
import { perform } from "../journal/perform.ts";
import { timerTask } from "../journal/timers.ts";
import { log } from "../log.ts";
import { mailUpdate } from "../outbox/mail-updates.ts";
import { askingVerbs } from "../outbox/remind-by-mail.ts";
import { deliver } from "./deliver.ts";
import { inTurn } from "./in-turn.ts";
import { succeed } from "./succeed.ts";

/**
 * What is done in the world before a verb can say what became of it, by the type of the verb's event: the input of the timer becomes that of the verb.
 * A process that dies between the two does it again.
 */
const effects: Readonly<Record<string, (roomId: string, input: unknown) => Promise<unknown>>> = {
  async "delivery.tried"(roomId, input) {
    const { deliveryId } = z.object({ deliveryId: z.string() }).parse(input);
    const outcome = await deliver(roomId, deliveryId);
    return outcome && ("waitUntil" in outcome ? outcome : { deliveryId, outcome });
  },
  "plan.succeeded": succeed,
  async "update.mailed"(roomId, input) {
    const { updateId } = z.object({ updateId: z.string() }).parse(input);
    return mailUpdate(roomId, updateId);
  },
};

/** The work of mailing whoever was asked. */
export const remindTask = "remind";
const asks: ReadonlySet<string> = new Set(askingVerbs);

const payload = z.object({
  ...{ roomId: z.string(), key: z.string(), at: z.string(), verb: z.string(), input: z.unknown() },
  queue: z.string().optional(),
});
/** What it is not the turn of yet. */
const waiting = z.strictObject({ waitUntil: z.number() });

/**
 * Performs a timer's verb. Its command id is the timer and its time, so a timer that runs twice is answered as it was the first
 * time. What the verb refuses is settled; what could not be written, or came too early, is tried again.
 */
export const performTimer: Task = async (raw, helpers) => {
  const { roomId, key, at, verb: type, input, queue } = payload.parse(raw);
  const verb = verbsByType.get(type);
  if (!verb) {
    log.warn({ verb: type }, "a timer names a verb that this version does not know");
    return;
  }
  try {
    const found = await (effects[type]?.(roomId, input) ?? input);
    // There is nothing left to do in the world.
    if (found === null) return;
    const wait = waiting.safeParse(found).data;
    if (wait) {
      // The same timer for a later time. One that was taken away meanwhile comes once more, and finds nothing to do.
      const later = { runAt: new Date(wait.waitUntil), jobKey: `${roomId}:${key}`, ...(queue ? { queueName: queue } : {}) };
      await helpers.addJob(timerTask, { roomId, key, at, verb: type, input, ...(queue ? { queue } : {}) }, later);
      return;
    }
    await inTurn(roomId, () => perform({ verb, roomId, input: found, actor: system, commandId: `${key}@${at}` }));
    // Whoever was asked is told by mail once that is on record; a process that dies before this asks for the same mail again.
    if (asks.has(type))
      await helpers.addJob(remindTask, { roomId, verb: type, input }, { jobKey: `${roomId}:mail ${key}@${at}`, maxAttempts: 10 });
  } catch (error) {
    const settled = isProblem(error) && error.code !== "unavailable" && error.code !== "internal" && error.reason !== "too-early";
    if (!settled) throw error;
    log.info({ verb: type, reason: error.reason }, "a timer had nothing to do");
  }
};
