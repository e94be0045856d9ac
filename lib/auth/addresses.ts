import { mailConfigured, post } from "../channels/mail.ts";
import { prisma } from "../db/prisma.ts";
import { Problem } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import { updateProfile } from "../domain/workspace/members.ts";
import { perform } from "../journal/perform.ts";
import { noteSecurity } from "../security/log.ts";
import { findAccount, normaliseEmail, readAccount, refuseTaken } from "./accounts.ts";
import { userActor } from "./actors.ts";
import { letterOf } from "./address-letters.ts";
import { forgetSessionsOf } from "./known-sessions.ts";
import { consumeSecret, endSecrets, findSecret, issueSecret } from "./secrets.ts";
import { revokeSessions } from "./sessions.ts";

/*
 * An address counts as a person's once it is confirmed: by a link that was mailed there, or by an admin where no mail is set up. Until
 * then it is at most what they sign in with: no sign-on at a provider and no invite finds an account by it.
 */

/** How an account stands with its address. */
export type AddressState = { userId: string; email: string | null; confirmed: boolean; pending: string | null };

const stateOf = (user: { id: string; email: string | null; emailConfirmedAt: Date | null; pendingEmail: string | null }): AddressState => ({
  ...{ userId: user.id, email: user.email, confirmed: user.emailConfirmedAt !== null, pending: user.pendingEmail },
});

/** The same for these accounts. For the person themselves, and for admins of their workspace. */
export async function addressesOf(userIds: readonly string[]): Promise<AddressState[]> {
  return (await prisma().user.findMany({ where: { id: { in: [...userIds] } } })).map(stateOf);
}

/**
 * Asks for another address: it counts once it is confirmed, and until then the one before stays. Mails the link to the new address, and
 * a word to the old one. Answers whether mail went out; where it did not, an admin confirms.
 */
export async function askForAddress(userId: string, typed: string): Promise<{ mailed: boolean }> {
  const email = normaliseEmail(typed);
  await refuseTaken(email, userId);
  const { email: before } = await account(userId);
  await prisma().user.update({ where: { id: userId }, data: { pendingEmail: email === before ? null : email } });
  noteSecurity("address-asked", { account: userId });
  return sendLink(userId);
}

/** Mails the link that confirms the address that waits, or else the one there is. */
export async function sendLink(userId: string): Promise<{ mailed: boolean }> {
  const { email, pendingEmail, name } = await account(userId);
  const to = pendingEmail ?? email;
  if (!to || !mailConfigured()) return { mailed: false };
  const address = process.env.HOLDPOINT_URL ?? "http://localhost:3000";
  const url = `${address}/confirm/${await issueSecret("confirm-email", userId)}`;
  const [posted] = await post([letterOf.confirm({ to, name, url })]);
  if (pendingEmail && email) await post([letterOf.asked({ to: email, name, next: pendingEmail })]);
  return { mailed: posted?.sent === true };
}

/** Takes the wish for another address back. */
export async function dropPending(userId: string): Promise<void> {
  await prisma().user.update({ where: { id: userId }, data: { pendingEmail: null } });
  await endSecrets("confirm-email", userId);
}

/** What a link in a mail would confirm, for its page; null where it is no link that works. Looking uses nothing up. */
export async function addressBehind(secret: string): Promise<string | null> {
  const found = await findSecret("confirm-email", secret);
  const user = found && (await readAccount(found.rowId));
  return (user && (user.pendingEmail ?? user.email)) || null;
}

/** Confirms by the link that was mailed. `sessionId` is the session that does so, where there is one: it stays. */
export async function confirmByLink(secret: string, sessionId: string | undefined): Promise<void> {
  const found = await findSecret("confirm-email", secret);
  if (!found || !(await consumeSecret(secret)))
    throw new Problem("not-found", "This link has been used or has ended. Ask for a new one in Settings, Your account.");
  await confirm(found.rowId, sessionId);
}

/** Confirms for somebody, as an admin does who knows them. Who may is said by the caller. */
export const confirmFor = (userId: string): Promise<void> => confirm(userId, undefined);

async function confirm(userId: string, sessionId: string | undefined): Promise<void> {
  const user = await account(userId);
  const email = user.pendingEmail ?? user.email;
  if (!email) throw new Problem("not-allowed-now", "There is no address to confirm.");
  await letGoOf(email, userId);
  await prisma().user.update({ where: { id: userId }, data: { email, pendingEmail: null, emailConfirmedAt: new Date() } });
  forgetSessionsOf(userId);
  await endSecrets("confirm-email", userId);
  noteSecurity("address-changed", { account: userId });
  if (email === user.email) return;
  await endOtherWaysIn(userId, sessionId);
  for (const { workspaceId } of await prisma().member.findMany({ where: { userId, removedAt: null } })) {
    const actor = await userActor(userId, workspaceId);
    const input = { name: user.name, email };
    if (actor) await perform({ verb: updateProfile, roomId: workspaceId, input, actor, commandId: newId() });
  }
  if (user.email) await post([letterOf.changed({ to: user.email, name: user.name })]);
}

/** Takes an address from an account that has only claimed it: what is confirmed beats that. Throws where somebody's is confirmed. */
async function letGoOf(email: string, userId: string): Promise<void> {
  const holder = await findAccount(email);
  if (!holder || holder.id === userId) return;
  if (holder.emailConfirmedAt) return refuseTaken(email, userId);
  await prisma().user.update({ where: { id: holder.id }, data: { email: null } });
  forgetSessionsOf(holder.id);
}

/** Ends every session but one and every one-time link: whoever had got in by another way is out. */
export async function endOtherWaysIn(userId: string, sessionId: string | undefined): Promise<void> {
  await revokeSessions(userId, sessionId === undefined ? {} : { except: sessionId });
  for (const kind of ["sign-in", "reset"] as const) await endSecrets(kind, userId);
}

async function account(userId: string) {
  return (await readAccount(userId)) ?? Promise.reject(new Problem("not-found", "That account is not here any more."));
}
