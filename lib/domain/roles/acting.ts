import type { Person } from "../kernel/fields.ts";
import { byOrder } from "../kernel/order.ts";
import type { PlanRoom } from "../room.ts";
import type { Role } from "./rows.ts";

/** Who acts in a role now: whoever stands in, else its holder, else nobody. */
export function actingIn(role: Role | undefined): (Person & { standingIn: boolean }) | null {
  if (!role || role.removedAt) return null;
  if (role.standIn) return { ...role.standIn, standingIn: true };
  return role.holderId ? { id: role.holderId, name: role.holderName ?? "", standingIn: false } : null;
}

/** The deployment roles still there, in order. */
export function rolesOf(room: PlanRoom): Role[] {
  return Object.values(room.roles)
    .filter((role) => !role.removedAt)
    .sort(byOrder);
}

/** The role's name, for a sentence. */
export const roleTitle = (room: PlanRoom, roleId: string | null) => (roleId && room.roles[roleId]?.title) || "a role that was removed";
