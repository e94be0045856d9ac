import { getToken } from "next-auth/jwt";
import { findSession, type SessionUser } from "./sessions.ts";

type Cookies = Record<string, string>;

/**
 * The signed-in person behind a request's cookies, or null. The cookie is only opened here; whether its session still
 * lives is asked of the database each time. (`getServerSession` would also seal a new cookie for every call.)
 */
export async function userOfCookies(cookies: Cookies): Promise<SessionUser | null> {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  // next-auth reads no more of a request than these two.
  const token = await getToken({ req: { headers: {}, cookies } as never, secret }).catch(() => null);
  return typeof token?.sessionId === "string" ? findSession(token.sessionId) : null;
}
