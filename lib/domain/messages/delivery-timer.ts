import type { Job } from "../kernel/verb.ts";
import type { Delivery } from "./rows.ts";

/**
 * The timer that makes the next attempt of a delivery. Those of one channel go one after the other: what is said arrives in its order, and a channel that
 * does not answer keeps no other one waiting.
 */
export const deliveryTimer = ({ id, channelId, state, tryAt }: Pick<Delivery, "id" | "channelId" | "state" | "tryAt">): Job =>
  state === "queued" && tryAt
    ? { key: `deliver ${id}`, at: tryAt, verb: "delivery.tried", input: { deliveryId: id }, queue: `channel ${channelId}` }
    : { key: `deliver ${id}`, at: null };
