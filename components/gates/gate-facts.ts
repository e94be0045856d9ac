import type { Gate } from "#lib/domain/gates/rows.ts";
import { rolesOf, roleTitle } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** Who decides at a gate, in words. */
export const directorText = (room: PlanRoom, gate: Gate) =>
  gate.directorRoleId ? `${roleTitle(room, gate.directorRoleId)} decides` : "nobody decides yet";

/** Who is polled at a gate and how many must say go, in words; null where nobody is. */
export function seatsText(room: PlanRoom, { voterRoleIds, quorum }: Gate): string | null {
  const titles = rolesOf(room).flatMap(({ id, title }) => (voterRoleIds.includes(id) ? [title] : []));
  if (titles.length === 0) return null;
  return `polls ${titles.join(", ")}${quorum === null ? "" : ` · ${quorum} of ${titles.length} must say go`}`;
}
