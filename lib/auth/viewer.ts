import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { WorkspaceRoom } from "../domain/room.ts";
import { readRoom } from "../journal/rooms.ts";
import { askedBy } from "../security/log.ts";
import { userActor, workspaceOf } from "./actors.ts";
import { isForeign } from "./same-origin.ts";
import { userOfCookies } from "./session-cookie.ts";
import type { SessionUser } from "./session-user.ts";

/** The signed-in person, or null. Asked once per request. An action that another site sends is nobody's. */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const sent = await headers();
  if (sent.has("next-action") && isForeign(sent)) return null;
  const jar = await cookies();
  const user = await userOfCookies(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])));
  if (user) askedBy(user.userId);
  return user;
});

/** The signed-in person; everybody else is sent to sign in. */
export async function requireUser(): Promise<SessionUser> {
  const user = await currentUser();
  if (!user) redirect("/signin");
  return user;
}

/** The signed-in person in their workspace. Somebody without one is told so on the sign-in page. */
export async function requireMember(): Promise<{ user: SessionUser; actor: Actor; workspace: WorkspaceRoom }> {
  const user = await requireUser();
  const workspaceId = await workspaceOf(user.userId);
  const actor = workspaceId ? await userActor(user.userId, workspaceId) : null;
  if (!workspaceId || !actor) redirect("/signin?error=NoWorkspace");
  return { user, actor, workspace: await readRoom("workspace", workspaceId) };
}

/** Who the signed-in person is in a given workspace, for the plan queries. */
export async function viewerIn(workspaceId: string): Promise<Actor | null> {
  const user = await currentUser();
  return user ? userActor(user.userId, workspaceId) : null;
}
