import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Context, me } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { type RollbackDecision, rollbackDecisions } from "./rows.ts";
import { goesBack, openDecision } from "./status.ts";

/**
 * The row that asks whether to go back, for whatever raises that inside its own change: a trigger, a breach, a person. None while one is open, or
 * was answered by going back: what else is seen speaks to the same question.
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
  const row = rollbackDecisions.make({ ...at, cause, reason, dueAt });
  return [set(rollbackDecisions, row.id, row)];
}
