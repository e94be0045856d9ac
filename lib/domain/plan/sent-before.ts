import { all } from "../kernel/room.ts";
import { type Message, messages } from "../messages/rows.ts";
import type { PlanRoom } from "../room.ts";
import { alone, plannedAt } from "../schedule/planned-time.ts";
import { type Away, awayFrom, moved } from "./away.ts";
import type { Plan } from "./rows.ts";

/**
 * What becomes of a message in another run. `again`: it was sent, and belongs to the new time as well. `over`: it was sent, and its time has passed
 * when the plan is made anew, so nobody is told twice. `gone`: it was about this run alone. `open`: nobody has sent it.
 */
export type SentBefore = "again" | "over" | "gone" | "open";

/**
 * What becomes of a message of a plan that ended in this status. A plan that is rescheduled is the same deployment to those who were told of it; one
 * that is run again is another one, of which nobody has heard.
 */
export function sentBefore(plan: Pick<Plan, "status" | "endedAt" | "zone" | "calendar">, message: Message, away: Away): SentBefore {
  const { status, endedAt } = plan;
  // Of what is said again and again only the first one is of the plan.
  if (message.corrects || message.countsFrom !== null) return "gone";
  if (message.sentAt === null || message.sentTest) return "open";
  if (status !== "rescheduled") return "again";
  // What told everybody of the new time.
  if (message.sentAt === endedAt && message.at === null && message.milestone === null) return "gone";
  if (message.heldAt) return "over";
  const at = moved(message.at, away);
  return at && away.t0 !== null && plannedAt(at, away.t0, plan, alone) <= away.now ? "over" : "again";
}

/** The messages that were sent, by what becomes of them if the plan is made anew for `t0` (ISO 8601) at `now` (epoch ms). */
export function sentMessages({ plan, ...room }: PlanRoom, t0: string | null, now: number): { again: Message[]; over: Message[] } {
  const status = plan.endedAt ? plan.status : "rescheduled";
  const away = awayFrom(plan, t0, now);
  const by = Map.groupBy(all(room, messages), (message) => sentBefore({ ...plan, status }, message, away));
  return { again: by.get("again") ?? [], over: by.get("over") ?? [] };
}
