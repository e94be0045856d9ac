import { all } from "../kernel/room.ts";
import { type Delivery, deliveries } from "../messages/rows.ts";
import type { PlanRoom } from "../room.ts";

/** What every webhook was told last, in the order of their names. */
export function stageTellings(room: PlanRoom): Delivery[] {
  const told = all(room, deliveries).filter(({ stage }) => stage !== null);
  const newest = new Map(told.toSorted((a, b) => a.madeSeq - b.madeSeq).map((each) => [each.channelId, each]));
  return [...newest.values()].sort((a, b) => a.channel.localeCompare(b.channel));
}
