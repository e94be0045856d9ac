import { cookies } from "next/headers";

/** Takes the sign-in cookie out of the browser; it may come in several pieces. */
export async function dropSignInCookie(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes("next-auth.session-token")) jar.delete(name);
}
