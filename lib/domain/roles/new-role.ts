import type { Role } from "./rows.ts";

/** A role nobody holds. */
export function newRole(given: Pick<Role, "id" | "planId" | "title" | "order"> & Partial<Role>): Role {
  return {
    ...{ namedAs: null, responsibility: "", team: "", contact: null, holderId: null, holderName: null, backup: null },
    ...{ standIn: null, standInSince: null, handover: null, source: null, removedAt: null },
    ...given,
  };
}
