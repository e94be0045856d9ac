"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { revokeSessions } from "#lib/auth/sessions.ts";
import { currentUser } from "#lib/auth/viewer.ts";

/** Ends this session at once, here and on every open page of it. */
export async function signOut(): Promise<void> {
  const user = await currentUser();
  if (user) await revokeSessions(user.userId, { sessionId: user.sessionId });
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes("next-auth.session-token")) jar.delete(name);
  redirect("/signin");
}
