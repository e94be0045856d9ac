"use server";
import { redirect } from "next/navigation";
import { revokeSessions } from "#lib/auth/sessions.ts";
import { currentUser } from "#lib/auth/viewer.ts";
import { dropSignInCookie } from "./drop-cookie.ts";

/** Ends this session at once, here and on every open page of it. */
export async function signOut(): Promise<void> {
  const user = await currentUser();
  if (user) await revokeSessions(user.userId, { sessionId: user.sessionId });
  await dropSignInCookie();
  redirect("/signin");
}
