import { can } from "#lib/domain/access.ts";
import type { Viewer } from "#lib/domain/command.ts";
import { barredBy } from "#lib/domain/gates/gate-state.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { live } from "#lib/domain/kernel/room.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import type { SignOff } from "#lib/domain/sign-offs/rows.ts";

/** Why the viewer cannot sign, and who can; null where they can. `people` is how many the workspace has. */
export function whyNotSign(room: PlanRoom, { roleId, gateId }: SignOff, { actor }: Viewer, people: number): string | null {
  const role = room.roles[roleId];
  const acting = actingIn(role);
  if (!acting) return `Nobody holds ${role?.title ?? "that role"} yet. Name somebody under People.`;
  if (acting.id !== actor.userId) return `${acting.name} signs as ${role?.title ?? "that role"}.`;
  const may = can(actor, "sign-off:sign", room);
  if (!may.ok) return "Viewers cannot sign. Ask an admin to make you a member.";
  const gate = live(room, gates, gateId);
  return gate ? barredBy(room, gate, actor.userId, people) : null;
}
