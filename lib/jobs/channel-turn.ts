import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { mostHolding } from "../domain/messages/deliveries.ts";
import type { Delivery } from "../domain/messages/rows.ts";

/**
 * When a delivery may be tried (epoch ms), where that is not now. A channel that asked for a pause is left alone by everything that goes there, from
 * whichever plan; and what was said first arrives first: nothing overtakes what is tried again. For as long as that is young: what a
 * channel does not take for long may be the fault of one message, and holds up no other.
 */
export async function turnOf({ id, channelId, queuedAt }: Delivery): Promise<number | null> {
  const at = new Date(now());
  const { rows } = await pool().query<{ asked: Date | null; ahead: Date | null }>({
    name: "channel-turn",
    text: `SELECT max("asksUntil") FILTER (WHERE "asksUntil" > $3) AS asked,
        max("tryAt") FILTER (WHERE state = 'queued' AND attempts BETWEEN 1 AND ${mostHolding} AND ("queuedAt", id) < ($4, $2)) AS ahead
      FROM "Delivery" WHERE "channelId" = $1 AND id <> $2 AND (state = 'queued' OR "asksUntil" > $3)`,
    values: [channelId, id, at, new Date(queuedAt)],
  });
  const [found] = rows;
  const until = Math.max(found?.asked?.getTime() ?? 0, found?.ahead?.getTime() ?? 0);
  if (until === 0) return null;
  // One that is ahead and due already is next; this one comes right behind it.
  return Math.max(until, at.getTime()) + 1;
}
