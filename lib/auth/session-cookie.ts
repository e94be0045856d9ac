import { LRUCache } from "lru-cache";
import { getToken } from "next-auth/jwt";
import { perProcess } from "../per-process.ts";
import type { SessionUser } from "./session-user.ts";
import { findSession } from "./sessions.ts";

type Cookies = Record<string, string>;
/** What a cookie says: its session, and when it ends (seconds since 1970). */
type Opened = { sessionId: string; exp: number };

/** Cookies that were opened before: what one says never changes, and opening it costs as much as a question to the database. */
const opened = () => perProcess("opened-cookies", () => new LRUCache<string, Opened>({ max: 5000 }));

/**
 * The signed-in person behind a request's cookies, or null. The cookie is only opened here; whether its session still
 * lives is asked each time. (`getServerSession` would also seal a new cookie for every call.)
 */
export async function userOfCookies(cookies: Cookies): Promise<SessionUser | null> {
  const sealed = Object.entries(cookies).filter(([name]) => name.includes("next-auth.session-token"));
  if (sealed.length === 0) return null;
  const key = JSON.stringify(sealed);
  const known = opened().get(key) ?? (await open(cookies));
  if (!known || known.exp * 1000 <= Date.now()) return null;
  opened().set(key, known);
  return findSession(known.sessionId);
}

async function open(cookies: Cookies): Promise<Opened | null> {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  // next-auth reads no more of a request than these two.
  const token = await getToken({ req: { headers: {}, cookies } as never, secret }).catch(() => null);
  const { sessionId, exp } = token ?? {};
  return typeof sessionId === "string" && typeof exp === "number" ? { sessionId, exp } : null;
}
