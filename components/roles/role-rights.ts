import type { Viewer } from "#lib/domain/command.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import type { Role } from "#lib/domain/roles/rows.ts";

const leads = ({ actor }: Viewer) => actor.role === "lead" || actor.role === "admin";

/** Why the viewer cannot offer a role to somebody, or null. */
export function whyNotOffer(role: Role, viewer: Viewer): string | null {
  const mine = actingIn(role)?.id === viewer.actor.userId || role.holderId === viewer.actor.userId;
  return mine || leads(viewer) ? null : theirs(role);
}

/** Why the viewer cannot name who stands in for a role's holder, or null. */
export function whyNotStandIn(role: Role, viewer: Viewer): string | null {
  return role.holderId === viewer.actor.userId || leads(viewer) ? null : theirs(role);
}

/** Why the viewer cannot end a stand-in, or null: whoever stands in may, too. */
export function whyNotEndStandIn(role: Role, viewer: Viewer): string | null {
  return role.standIn?.id === viewer.actor.userId ? null : whyNotStandIn(role, viewer);
}

const theirs = ({ title, holderName }: Role) => `${holderName ?? "Nobody"} holds ${title}. They or a lead do this.`;
