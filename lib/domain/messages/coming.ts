import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { type Message, messages } from "./rows.ts";
import { isOff, messageDueAt } from "./written.ts";

/** What is to be said after `now` (epoch ms) and has a time already, the soonest first. */
export function messagesComing(room: PlanRoom, now: number): { message: Message; dueAt: number }[] {
  if (isOff(room)) return [];
  return all(room, messages)
    .flatMap((message) => {
      const dueAt = message.sentAt || message.skippedAt ? null : messageDueAt(room, message);
      return dueAt !== null && dueAt > now ? [{ message, dueAt }] : [];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
}
