import { all } from "../kernel/room.ts";
import { type Message, messages } from "../messages/rows.ts";
import { isOff } from "../messages/written.ts";
import type { PlanRoom } from "../room.ts";
import { meetingTimes } from "./times.ts";

/** So long before it a meeting is told of, and so long after its end it is still asked whether it took place. */
const aroundMs = 15 * 60_000;

/** The meetings that begin within a quarter of an hour of `now` (epoch ms), or are held: what is first in front. */
export function meetingsNow(room: PlanRoom, now: number): { message: Message; from: number; to: number }[] {
  if (isOff(room)) return [];
  return all(room, messages)
    .flatMap((message) => {
      const times = message.meeting && !message.heldAt && !message.skippedAt ? meetingTimes(room, message) : null;
      return times && times.from - aroundMs <= now && now < times.to + aroundMs ? [{ message, ...times }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
}
