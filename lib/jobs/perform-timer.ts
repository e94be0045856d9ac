import type { Task } from "graphile-worker";
import * as z from "zod";
import { isProblem } from "../domain/kernel/errors.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { verbsByType } from "../domain/verbs.ts";
import { perform } from "../journal/perform.ts";
import { log } from "../log.ts";

/** The product itself, as it stands in the record. */
const system: Actor = { kind: "system", id: "holdpoint", userId: "holdpoint", name: "Holdpoint", role: "admin" };

const payload = z.object({ roomId: z.string(), key: z.string(), at: z.string(), verb: z.string(), input: z.unknown() });

/**
 * Performs a timer's verb. Its command id is the timer and its time, so a timer that runs twice is answered as it was the first
 * time. What the verb refuses is settled; what could not be written, or came too early, is tried again.
 */
export const performTimer: Task = async (raw) => {
  const { roomId, key, at, verb: type, input } = payload.parse(raw);
  const verb = verbsByType.get(type);
  if (!verb) {
    log.warn({ verb: type }, "a timer names a verb that this version does not know");
    return;
  }
  try {
    await perform({ verb, roomId, input, actor: system, commandId: `${key}@${at}` });
  } catch (error) {
    const settled = isProblem(error) && error.code !== "unavailable" && error.code !== "internal" && error.reason !== "too-early";
    if (!settled) throw error;
    log.info({ verb: type, reason: error.reason }, "a timer had nothing to do");
  }
};
