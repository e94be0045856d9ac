import { all, find } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { type Delivery, deliveries, messages } from "./rows.ts";

/** The deliveries of a message since it was sent, in the order of its channels. */
export function deliveriesOf(room: PlanRoom, messageId: string): Delivery[] {
  const sentAt = find(room, messages, messageId)?.sentAt ?? null;
  return all(room, deliveries).filter((each) => each.messageId === messageId && sentAt !== null && each.queuedAt >= sentAt);
}

/** What became of a message that was sent: some channel has not taken it, or has not yet, or every one has. */
export function deliveredState(room: PlanRoom, messageId: string): "failed" | "sending" | "sent" {
  const made = deliveriesOf(room, messageId);
  if (made.some(({ state }) => state === "failed")) return "failed";
  return made.some(({ state }) => state === "queued") ? "sending" : "sent";
}

/** After so many attempts in vain it is late enough for somebody to know: over a minute has passed. */
const mostQuiet = 4;

/** Whether a delivery has been tried in vain for so long that somebody should know, though it goes on. */
export const isDelayed = ({ state, attempts, asksUntil, tryAt }: Delivery): boolean =>
  state === "queued" && attempts > 0 && (attempts >= mostQuiet || (asksUntil !== null && asksUntil === tryAt));
