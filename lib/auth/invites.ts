import type { MemberRole } from "../domain/kernel/permissions.ts";
import { find } from "../domain/kernel/room.ts";
import { isUnderWay } from "../domain/plan/statuses.ts";
import { memberOf } from "../domain/workspace/members.ts";
import { invites } from "../domain/workspace/rows.ts";
import { readRoom } from "../journal/rooms.ts";
import { findSecret } from "./secrets.ts";

export type FoundInvite = {
  id: string;
  workspaceId: string;
  workspaceName: string;
  role: MemberRole;
  email: string | null;
  invitedBy: string;
  /** Whoever made it is an admin. */
  byAdmin: boolean;
  /** The page whoever joins was invited to: the war room of a plan that is under way. */
  planPage: string | null;
  state: "open" | "used" | "expired" | "revoked";
};

/** What an invite link says, for whoever holds it. Reading it never uses it up. */
export async function findInvite(secret: string): Promise<FoundInvite | null> {
  const found = await findSecret("invite", secret);
  if (!found?.roomId) return null;
  const room = await readRoom("workspace", found.roomId);
  const invite = find(room, invites, found.rowId);
  if (!invite) return null;
  const { id, workspaceId, role, email, planId, acceptedAt, revokedAt, expiresAt } = invite;
  const state = acceptedAt ? "used" : revokedAt ? "revoked" : Date.parse(expiresAt) <= Date.now() ? "expired" : "open";
  const byAdmin = memberOf(room, invite.createdBy.id)?.role === "admin";
  const planPage = planId ? await pageOf(planId) : null;
  return { id, workspaceId, workspaceName: room.workspace.name, role, email, invitedBy: invite.createdBy.name, byAdmin, planPage, state };
}

async function pageOf(planId: string): Promise<string | null> {
  const plan = (await readRoom("plan", planId).catch(() => null))?.plan;
  return plan ? `/plans/${plan.slug}${isUnderWay(plan) ? "/room" : ""}` : null;
}
