import { userActor } from "../auth/actors.ts";
import { prisma } from "../db/prisma.ts";
import type { Actor } from "../domain/kernel/permissions.ts";

/** Whoever has been admin the longest, for commands given at the server itself. */
export async function firstAdmin(): Promise<{ actor: Actor; workspaceId: string } | null> {
  const member = await prisma().member.findFirst({ where: { role: "admin", removedAt: null }, orderBy: { joinedAt: "asc" } });
  const actor = member && (await userActor(member.userId, member.workspaceId));
  return member && actor && { actor, workspaceId: member.workspaceId };
}
