import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Context, me } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { evidenceOf, numbersAt } from "./evidence.ts";
import { type RollbackDecision, rollbackDecisions } from "./rows.ts";
import { goesBack, openDecision } from "./status.ts";

/**
 * The row that asks whether to go back, for whatever raises that inside its own change: a trigger, a breach, a person. None while one is open, or
 * was answered by going back: what else is seen speaks to the same question. What is measured at that moment is kept with it, so `room` is as the change
 * leaves it.
 */
export function openedDecision(
  room: PlanRoom,
  cause: RollbackDecision["cause"],
  { reason, responseMinutes }: { reason: string; responseMinutes: number | null },
  context: Context,
): RowChange[] {
  if (openDecision(room) || goesBack(room)) return [];
  const dueAt = responseMinutes === null ? null : new Date(Date.parse(context.now) + responseMinutes * 60_000).toISOString();
  const at = { id: context.newId(), planId: room.id, openedAt: context.now, openedBy: me(context) };
  const seen = { evidence: evidenceOf(room, cause), numbers: numbersAt(room, context.facts.readings, Date.parse(context.now)) };
  const row = rollbackDecisions.make({ ...at, cause, reason, dueAt, ...seen });
  return [set(rollbackDecisions, row.id, row)];
}
