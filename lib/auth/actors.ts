import { prisma } from "../db/prisma.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { find } from "../domain/kernel/room.ts";
import type { WorkspaceRoom } from "../domain/room.ts";
import { memberOf } from "../domain/workspace/members.ts";
import { tokens } from "../domain/workspace/rows.ts";
import { readRoom } from "../journal/rooms.ts";
import { findSecret } from "./secrets.ts";

/**
 * Something of a workspace, looked for once more in the database where this process's copy does not have it: another process may have let
 * somebody in a moment ago, and nobody is turned away for that.
 */
async function inWorkspace<T>(workspaceId: string, find: (workspace: WorkspaceRoom) => T | null | undefined): Promise<T | null> {
  return find(await readRoom("workspace", workspaceId)) ?? find(await readRoom("workspace", workspaceId, Number.MAX_SAFE_INTEGER)) ?? null;
}

/** The person as a member of a workspace; null where they are not in it. */
export async function userActor(userId: string, workspaceId: string): Promise<Actor | null> {
  const member = await inWorkspace(workspaceId, (workspace) => memberOf(workspace, userId));
  return member ? { kind: "user", id: userId, userId, name: member.name, role: member.role } : null;
}

/** How many people are in a workspace. */
export async function countMembers(workspaceId: string): Promise<number> {
  const { members } = await readRoom("workspace", workspaceId);
  return Object.values(members).filter((member) => !member.removedAt).length;
}

/** The token as an actor, with its workspace; null where it is unknown, revoked, expired, or its owner is gone. */
export async function tokenActor(secret: string): Promise<{ actor: Actor; workspaceId: string } | null> {
  const found = await findSecret("token", secret);
  if (!found?.roomId) return null;
  const actor = await tokenActorOf(found.roomId, found.rowId);
  return actor && { actor, workspaceId: found.roomId };
}

/** The same for a token already found. */
export async function tokenActorOf(workspaceId: string, tokenId: string): Promise<Actor | null> {
  const found = await inWorkspace(workspaceId, (workspace) => {
    const token = find(workspace, tokens, tokenId);
    const owner = token && memberOf(workspace, token.ownerId);
    return token && owner && { token, owner };
  });
  if (!found || found.token.revokedAt || Date.parse(found.token.expiresAt) <= Date.now()) return null;
  const { token, owner } = found;
  const { id, name, scopes, planId } = token;
  return { kind: "token", id, userId: owner.userId, name: `${name} (token)`, role: owner.role, scopes, planId };
}

/** The workspace a person works in: the one they joined first. */
export async function workspaceOf(userId: string): Promise<string | null> {
  const member = await prisma().member.findFirst({ where: { userId, removedAt: null }, orderBy: { joinedAt: "asc" } });
  return member?.workspaceId ?? null;
}
