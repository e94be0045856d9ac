import { gatesOf, placeOfGate } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** The gates still there, by the id of the phase or step they stand before; those at the end of the plan under the empty id. */
export function gatesByPlace(room: PlanRoom): ReadonlyMap<string, readonly Gate[]> {
  return Map.groupBy(gatesOf(room), (gate) => {
    const { phase, step } = placeOfGate(room, gate);
    return step?.id ?? phase?.id ?? "";
  });
}
