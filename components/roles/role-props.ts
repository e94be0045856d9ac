import type { PersonChoice } from "#components/plan/person-choice.ts";
import type { Role } from "#lib/domain/roles/rows.ts";

/** A role as its row shows it, with the people it can be given to. */
export type RoleProps = { role: Role; members: readonly PersonChoice[]; editable: boolean };
