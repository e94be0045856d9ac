import { byOrder } from "#lib/domain/order.ts";
import type { Role } from "#lib/domain/plan-rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** The roles of a plan that are still there, in order. */
export function rolesOf(room: PlanRoom): Role[] {
  return Object.values(room.roles)
    .filter((role) => !role.removedAt)
    .sort(byOrder);
}
