import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Context, me } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import type { Stage } from "./rows.ts";
import { stageVisits } from "./rows.ts";
import { endedPauses } from "./soak.ts";
import { stageBefore } from "./stage-before.ts";
import { currentVisit, rolloutOf, visitsOf } from "./status.ts";
import { enter, type Here } from "./stay.ts";

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

/** The rows that take the rollout back by one stage, or to nobody from the first; null where nobody has the change. */
export function oneStageBack(reason: string, context: Here): { stage: Stage; back: Stage | null; rows: RowChange[] } | null {
  const { room, now } = context;
  const [here, visit] = [stageBefore(room, Date.parse(now)), rolloutOf(room, Date.parse(now)).visit];
  if (!here || !visit) return null;
  const leave = set(stageVisits, visit.id, { leftAt: now, leftBy: me(context), outcome: "aborted", reason });
  return { ...here, rows: [leave, ...(here.back ? enter(room, here.back, context) : [])] };
}
