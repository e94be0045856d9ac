import { userActor } from "#lib/auth/actors.ts";
import { currentUser } from "#lib/auth/viewer.ts";
import type { Actor } from "#lib/domain/permissions.ts";

/** How the signed-in person finds out who they are in a workspace; null where nobody is signed in. */
export async function requireViewer(): Promise<((workspaceId: string) => Promise<Actor | null>) | null> {
  const user = await currentUser();
  return user && ((workspaceId) => userActor(user.userId, workspaceId));
}
