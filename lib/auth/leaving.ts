import { prisma } from "../db/prisma.ts";
import { Problem } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { forgetMember } from "../domain/workspace/members.ts";
import { perform } from "../journal/perform.ts";
import { noteSecurity } from "../security/log.ts";
import { readAccount } from "./accounts.ts";
import { userActor } from "./actors.ts";
import { forgetSessionsOf } from "./known-sessions.ts";

/**
 * Takes a person away: out of the workspaces they are or were in, where neither name nor address stays, and then their account with sessions, sign-ons,
 * links and uploads. The record keeps what they did under the name they had. Throws, and changes nothing, where they are the only admin of a workspace.
 */
export async function takeAway(userId: string): Promise<{ workspaces: number }> {
  const account = await readAccount(userId);
  if (!account) throw new Problem("not-found", "There is no such account.");
  const memberships = await prisma().member.findMany({ where: { userId } });
  const asked = [];
  for (const { id, workspaceId } of memberships) asked.push({ id, workspaceId, admin: await otherAdmin(workspaceId, userId) });
  for (const { id, workspaceId, admin } of asked)
    await perform({ verb: forgetMember, roomId: workspaceId, input: { memberId: id }, actor: admin, commandId: newId() });
  await prisma().secret.deleteMany({ where: { rowId: userId } });
  await prisma().upload.deleteMany({ where: { userId } });
  await prisma().user.delete({ where: { id: userId } });
  forgetSessionsOf(userId);
  noteSecurity("account-removed", { account: userId });
  return { workspaces: new Set(memberships.map(({ workspaceId }) => workspaceId)).size };
}

async function otherAdmin(workspaceId: string, userId: string): Promise<Actor> {
  const where = { workspaceId, role: "admin", removedAt: null, NOT: { userId } };
  const admin = await prisma().member.findFirst({ where, orderBy: { joinedAt: "asc" } });
  const actor = admin && (await userActor(admin.userId, workspaceId));
  if (actor) return actor;
  throw new Problem(
    "not-allowed-now",
    "They are the only admin of a workspace. Make somebody else admin first (Settings, People).",
    "last-admin",
  );
}
