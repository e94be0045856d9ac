import type { Place } from "#components/room/track/track-shares.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { leavesOf, walkPhase } from "#lib/domain/steps/outline.ts";

/**
 * Where something stands on the track, in percent: before its phase, or along it by the steps above its step (`behind`: that one among
 * them). What is in no phase of the track stands at its end.
 */
export function alongTrack(
  room: PlanRoom,
  places: readonly Place[],
  { phaseId, stepId, behind = false }: { phaseId: string | null; stepId: string | null; behind?: boolean },
): number {
  const place = places.find(({ at }) => at.phase.id === phaseId);
  if (!phaseId || !place) return 100;
  if (!stepId) return place.left;
  const walk = walkPhase(room, phaseId).map((each) => each.step.id);
  const total = leavesOf(room, phaseId).length;
  const above = new Set(walk.slice(0, walk.indexOf(stepId) + (behind ? 1 : 0)));
  const passed = leavesOf(room, phaseId).filter(({ id }) => above.has(id)).length;
  return place.left + (total > 0 ? passed / total : 0) * place.width;
}
