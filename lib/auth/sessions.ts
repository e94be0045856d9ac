import { pool } from "../db/pool.ts";
import { prisma } from "../db/prisma.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Proof } from "../domain/kernel/proof.ts";
import { cutText } from "../domain/kernel/text.ts";
import { noteSecurity } from "../security/log.ts";
import { deviceOf } from "./device-of.ts";
import { forgetSessionsOf, knownSession, type LiveSession } from "./known-sessions.ts";
import type { SessionUser } from "./session-user.ts";

/** NIST SP 800-63B, AAL2: signed in for a day at most. */
const sessionMs = 24 * 3600_000;

/** Begins a session; its id is what the sign-in cookie carries. `proof` is null for who came by a one-time link. */
export async function createSession(userId: string, userAgent: string, proof: Proof | null): Promise<string> {
  const id = newId() + newId();
  const proved = { proof: proof?.by ?? null, provedAt: proof?.at ?? null };
  const expiresAt = new Date(Date.now() + sessionMs);
  await prisma().session.create({ data: { id, userId, userAgent: cutText(userAgent, 300), expiresAt, ...proved } });
  return id;
}

/** Notes that whoever holds this session has just proved who they are. */
export async function renewProof(sessionId: string, proof: Proof): Promise<void> {
  const { userId } = await prisma().session.update({ where: { id: sessionId }, data: { proof: proof.by, provedAt: proof.at } });
  forgetSessionsOf(userId);
}

/** The account of a session, if the session is live. */
export const findSession = (sessionId: string): Promise<SessionUser | null> => knownSession(sessionId, readSession);

type SessionRow = Omit<SessionUser, "proof"> & { provedAt: Date | null; provedBy: Proof["by"] | null; expiresAt: Date };

async function readSession(sessionId: string): Promise<LiveSession | null> {
  const { rows } = await pool().query<SessionRow>({
    name: "find-session",
    text: `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.email, u."passwordHash" IS NOT NULL AS "hasPassword",
        s."provedAt", s.proof AS "provedBy", s."expiresAt"
      FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE s.id = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > now()`,
    values: [sessionId],
  });
  const [row] = rows;
  if (!row) return null;
  const { provedAt, provedBy, expiresAt, ...account } = row;
  return { user: { ...account, proof: provedAt && provedBy ? { at: provedAt.toISOString(), by: provedBy } : null }, expiresAt };
}

/** Ends one session of this person, or all of them. */
export async function revokeSessions(userId: string, which: { sessionId?: string; except?: string } = {}): Promise<void> {
  const { sessionId, except } = which;
  const id = sessionId !== undefined ? { id: sessionId } : except !== undefined ? { NOT: { id: except } } : {};
  const { count } = await prisma().session.updateMany({ where: { userId, revokedAt: null, ...id }, data: { revokedAt: new Date() } });
  if (count > 0) noteSecurity("sessions-ended", { account: userId, sessions: count });
  forgetSessionsOf(userId);
}

/** The person's live sessions, newest first. */
export async function listSessions(userId: string) {
  const rows = await prisma().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, userAgent, createdAt }) => ({ id, device: deviceOf(userAgent), createdAt: createdAt.toISOString() }));
}
