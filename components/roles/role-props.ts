import type { Role } from "#lib/domain/roles/rows.ts";

/** A role as its row shows it. */
export type RoleProps = { role: Role; editable: boolean };
