import { prisma } from "../db/prisma.ts";
import { invalid, Problem } from "../domain/kernel/errors.ts";
import type { ProofWays } from "../domain/kernel/proof.ts";
import { tooManyProofs } from "../domain/workspace/password-words.ts";
import { noteSecurity } from "../security/log.ts";
import { readAccount } from "./accounts.ts";
import { providerChoices } from "./next-auth.ts";
import { verifyPassword } from "./passwords.ts";
import type { SessionUser } from "./session-user.ts";
import { renewProof } from "./sessions.ts";
import { countAttempt, forgetAttempts, proofAttempt } from "./throttle.ts";

/** The ways this person has: a password, and the providers of this server that their account is linked to. */
export async function proofWays({ userId, hasPassword }: SessionUser): Promise<ProofWays> {
  const linked = new Set((await prisma().account.findMany({ where: { userId } })).map(({ provider }) => provider));
  return { password: hasPassword, providers: providerChoices.filter(({ id }) => linked.has(id)) };
}

/** Proves this session, and no other, by the person's password. Throws a sentence where it is wrong or tried too often. */
export async function proveByPassword(user: SessionUser, password: string): Promise<void> {
  if (!user.hasPassword) throw invalid("This account has no password. Set one in Settings, Your account.", "no-password");
  await checkOwnPassword(user, password);
  await renewProof(user.sessionId, { at: new Date().toISOString(), by: "password" });
}

/** How long ago the sign-on at a provider may be when a first password is set. */
const recentMs = 15 * 60_000;

/**
 * Throws a sentence where a first password may not be set: one can prove oneself by it afterwards, so whoever came through a
 * provider must have come just now, and not be somebody else at an unlocked screen. A one-time link is the operator's word.
 */
export function checkFirstPassword({ proof }: SessionUser, now: number): void {
  if (proof?.by === "provider" && now - Date.parse(proof.at) > recentMs)
    throw invalid("You signed in a while ago. Sign out, sign in again, and set your password within 15 minutes.", "proof-needed");
}

/** Checks the password of whoever is signed in, counted by itself: what strangers try at the door bars nobody who is in. Throws a sentence where it is not right. */
export async function checkOwnPassword({ userId, sessionId }: SessionUser, password: string): Promise<void> {
  const attempt = proofAttempt(sessionId);
  const wait = await countAttempt(attempt);
  if (wait > 0) throw new Problem("not-allowed-now", tooManyProofs(wait), "too-many-attempts");
  const account = await readAccount(userId);
  if (!(await verifyPassword(password, account?.passwordHash ?? null))) {
    noteSecurity("proof-failed", { account: userId });
    throw invalid("That is not your password.", "wrong-password");
  }
  await forgetAttempts(attempt);
}
