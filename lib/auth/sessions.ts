import { pool } from "../db/pool.ts";
import { prisma } from "../db/prisma.ts";
import { newId } from "../domain/id.ts";
import type { Proof } from "../domain/proof.ts";
import { deviceOf } from "./device-of.ts";

/** NIST SP 800-63B, AAL2: signed in for a day at most. */
const sessionMs = 24 * 3600_000;

type Account = { sessionId: string; userId: string; name: string; email: string | null; hasPassword: boolean };

/** The account behind a live session, and when the person last proved in it who they are. */
export type SessionUser = Account & { proof: Proof | null };

/** Begins a session; its id is what the sign-in cookie carries. `proof` is null for who came by a one-time link. */
export async function createSession(userId: string, userAgent: string, proof: Proof | null): Promise<string> {
  const id = newId() + newId();
  const proved = { proof: proof?.by ?? null, provedAt: proof?.at ?? null };
  const expiresAt = new Date(Date.now() + sessionMs);
  await prisma().session.create({ data: { id, userId, userAgent: userAgent.slice(0, 300), expiresAt, ...proved } });
  return id;
}

/** Notes that whoever holds this session has just proved who they are. */
export async function renewProof(sessionId: string, proof: Proof): Promise<void> {
  await prisma().session.update({ where: { id: sessionId }, data: { proof: proof.by, provedAt: proof.at } });
}

/** The account of a session, if the session is live. Asked with every request, so in one prepared statement. */
export async function findSession(sessionId: string): Promise<SessionUser | null> {
  const { rows } = await pool().query<Account & { provedAt: Date | null; provedBy: Proof["by"] | null }>({
    name: "find-session",
    text: `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.email, u."passwordHash" IS NOT NULL AS "hasPassword",
        s."provedAt", s.proof AS "provedBy"
      FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE s.id = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > now()`,
    values: [sessionId],
  });
  const [row] = rows;
  if (!row) return null;
  const { provedAt, provedBy, ...account } = row;
  return { ...account, proof: provedAt && provedBy ? { at: provedAt.toISOString(), by: provedBy } : null };
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
