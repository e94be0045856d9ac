import { addRole, assignRole, editRole, removeRole } from "./edit-roles.ts";
import { acceptHandover, declineHandover, nameStandIn, offerHandover } from "./handover.ts";

/** What a person may do with roles, by name. */
export const roleVerbs = {
  addRole,
  editRole,
  removeRole,
  assignRole,
  offerHandover,
  acceptHandover,
  declineHandover,
  nameStandIn,
} as const;
