import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import { system } from "../domain/kernel/permissions.ts";
import { sendAgain } from "../domain/messages/deliveries.ts";
import { undeliveredOf } from "../domain/messages/undelivered.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";

/** As long as a channel is tried by itself: what is older may not be true any more, and is sent by somebody who looks at it. */
const longestMs = 12 * 60 * 60_000;
/** A channel that was gone for a night may have kept many waiting; more than these are for people to look at. */
const most = 500;

/** Sends what a channel did not take, now that it has an address again. Answers how many are on their way. */
export async function sendWhatWaits(channelId: string): Promise<number> {
  const { rows } = await pool().query<{ planId: string }>(
    `SELECT DISTINCT "planId" FROM "Delivery" WHERE "channelId" = $1 AND state IN ('failed', 'queued') AND attempts > 0 AND "queuedAt" > $2`,
    [channelId, new Date(now() - longestMs)],
  );
  let sent = 0;
  for (const { planId } of rows) {
    const room = await readRoom("plan", planId);
    const waiting = undeliveredOf(room).filter(
      ({ delivery }) => delivery.channelId === channelId && Date.parse(delivery.queuedAt) > now() - longestMs,
    );
    for (const { delivery } of waiting.slice(0, most - sent)) {
      const made = await perform({
        ...{ verb: sendAgain, roomId: planId, input: { deliveryId: delivery.id } },
        ...{ actor: system, commandId: newId() },
      }).catch((error: unknown) => {
        // Sending is off there, or the plan is over: it waits for whoever changes that.
        if (isProblem(error) && error.code !== "internal" && error.code !== "unavailable") return null;
        throw error;
      });
      if (made && !made.already) sent += 1;
    }
  }
  return sent;
}
