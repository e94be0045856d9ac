import type { PlanRoom } from "../room.ts";
import type { Stage } from "./rows.ts";
import { rolloutOf, stagesOf } from "./status.ts";

/** The stage before the one the rollout is in: null where it is in the first, or in none. */
export function stageBefore(room: PlanRoom, now: number): { stage: Stage; back: Stage | null } | null {
  const { stage, visit } = rolloutOf(room, now);
  return stage && visit ? { stage, back: stagesOf(room).findLast(({ percent }) => percent < stage.percent) ?? null } : null;
}
