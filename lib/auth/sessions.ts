import { pool } from "../db/pool.ts";
import { prisma } from "../db/prisma.ts";
import { newId } from "../domain/id.ts";
import { deviceOf } from "./device-of.ts";

/** NIST SP 800-63B, AAL2: signed in for a day at most. */
const sessionMs = 24 * 3600_000;

/** The account behind a live session. */
export type SessionUser = { sessionId: string; userId: string; name: string; email: string | null; hasPassword: boolean };

/** Begins a session; its id is what the sign-in cookie carries. */
export async function createSession(userId: string, userAgent: string): Promise<string> {
  const id = newId() + newId();
  await prisma().session.create({ data: { id, userId, userAgent: userAgent.slice(0, 300), expiresAt: new Date(Date.now() + sessionMs) } });
  return id;
}

/** The account of a session, if the session is live. Asked with every request, so in one prepared statement. */
export async function findSession(sessionId: string): Promise<SessionUser | null> {
  const { rows } = await pool().query<SessionUser>({
    name: "find-session",
    text: `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.email, u."passwordHash" IS NOT NULL AS "hasPassword"
      FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE s.id = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > now()`,
    values: [sessionId],
  });
  return rows[0] ?? null;
}

/** Ends one session of this person, or all of them. */
export async function revokeSessions(userId: string, which: { sessionId?: string; except?: string } = {}): Promise<void> {
  const { sessionId, except } = which;
  const id = sessionId !== undefined ? { id: sessionId } : except !== undefined ? { NOT: { id: except } } : {};
  await prisma().session.updateMany({ where: { userId, revokedAt: null, ...id }, data: { revokedAt: new Date() } });
}

/** The person's live sessions, newest first. */
export async function listSessions(userId: string) {
  const rows = await prisma().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, userAgent, createdAt }) => ({ id, device: deviceOf(userAgent), createdAt: createdAt.toISOString() }));
}
