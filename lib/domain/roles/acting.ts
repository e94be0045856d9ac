import type { AnyRoom } from "../kernel/collection.ts";
import type { Person } from "../kernel/fields.ts";
import { all, find } from "../kernel/room.ts";
import { type Role, roles } from "./rows.ts";

/** Who acts in a role now: whoever stands in, else its holder, else nobody. */
export function actingIn(role: Role | undefined): (Person & { standingIn: boolean }) | null {
  if (!role || role.removedAt) return null;
  if (role.standIn) return { ...role.standIn, standingIn: true };
  return role.holderId ? { id: role.holderId, name: role.holderName ?? "", standingIn: false } : null;
}

/** The deployment roles still there, in order. */
export const rolesOf = (room: AnyRoom): readonly Role[] => all(room, roles);

/** The role's name, for a sentence. */
export const roleTitle = (room: AnyRoom, roleId: string | null) => find(room, roles, roleId)?.title || "a role that was removed";
