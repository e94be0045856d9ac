import { prisma } from "../db/prisma.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { createWorkspace } from "../domain/workspace/verbs.ts";
import { performFirst } from "../journal/perform.ts";

/** How far an installation is: nobody there, an admin who has no way back in yet, or claimed. */
export type SetupState = { kind: "unclaimed" } | { kind: "unsecured"; userId: string } | { kind: "claimed" };

export async function setupState(): Promise<SetupState> {
  const admin = await prisma().member.findFirst({ where: { role: "admin", removedAt: null }, orderBy: { joinedAt: "asc" } });
  if (!admin) return { kind: "unclaimed" };
  const secured = await prisma().user.findFirst({ where: { OR: [{ passwordHash: { not: null } }, { accounts: { some: {} } }] } });
  return secured ? { kind: "claimed" } : { kind: "unsecured", userId: admin.userId };
}

/** Founds the workspace of an installation with this person as its admin. */
export async function foundWorkspace(
  name: string,
  founder: { userId: string; name: string; email: string | null },
): Promise<{ workspaceId: string; actor: Actor }> {
  const workspaceId = newId();
  const actor: Actor = { kind: "user", id: founder.userId, userId: founder.userId, name: founder.name, role: "admin" };
  await performFirst({ verb: createWorkspace, roomId: workspaceId, input: { name, founder }, actor, commandId: newId() });
  return { workspaceId, actor };
}
