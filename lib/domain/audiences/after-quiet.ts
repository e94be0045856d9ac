import type { Message } from "../messages/rows.ts";
import type { PlanRoom } from "../room.ts";
import { quietUntil } from "./quiet-hours.ts";
import { audiencesOf, isFor } from "./rhythm.ts";

/** The first moment from `at` on (epoch ms) at which nobody whom a message is for is left alone; `at` itself where they share none. */
export function afterQuiet(room: PlanRoom, message: Pick<Message, "audience">, at: number): number {
  const told = audiencesOf(room).filter((audience) => audience.quietFrom !== null && isFor(audience, message));
  let free = at;
  for (let turn = 0; turn <= told.length; turn++) {
    const ends = told.flatMap((audience) => quietUntil(audience, free, room.plan.zone) ?? []);
    if (ends.length === 0) return free;
    free = Math.max(...ends);
  }
  // Hours that leave no gap between them hold nothing back for ever.
  return at;
}
