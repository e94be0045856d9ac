import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Context, me } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { stageVisits } from "./rows.ts";
import { endedPauses } from "./soak.ts";
import { currentVisit, visitsOf } from "./status.ts";

/**
 * The rows that take the change from everybody, for a plan that goes back: a stay that goes on ends, and an accepted rollout counts no more. None
 * where nobody has the change.
 */
export function withdrawnRollout(room: PlanRoom, reason: string, context: Context): RowChange[] {
  const visit = currentVisit(room) ?? visitsOf(room).at(-1);
  if (!visit || visit.outcome === "aborted") return [];
  const pauses = endedPauses(visit, context.now);
  return [set(stageVisits, visit.id, { leftAt: context.now, leftBy: me(context), outcome: "aborted", reason, pauses })];
}
