"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { checkPassword, readAccount, updateAccount } from "#lib/auth/accounts.ts";
import { checkFirstPassword, checkOwnPassword, proofWays, proveByPassword } from "#lib/auth/proof.ts";
import { revokeSessions } from "#lib/auth/sessions.ts";
import { requireMember, requireUser } from "#lib/auth/viewer.ts";
import { invalid } from "#lib/domain/kernel/errors.ts";
import { line } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { ProofWays } from "#lib/domain/kernel/proof.ts";
import { updateProfile } from "#lib/domain/workspace/verbs.ts";
import { perform } from "#lib/journal/perform.ts";
import { answer } from "./answer.ts";
import { dropSignInCookie } from "./drop-cookie.ts";
import { emailAddress } from "./email-address.ts";
import { parsed } from "./parsed.ts";

const profile = z.strictObject({ name: line, email: emailAddress });
const newAccount = profile.extend({ password: z.string() });
const passwords = z.strictObject({ current: z.string(), next: z.string() });
const typedPassword = z.strictObject({ password: z.string() });

/** Changes how the person is called and reached. */
export async function saveProfile(raw: z.input<typeof profile>): Promise<Outcome> {
  return answer(async () => {
    const { name, email } = parsed(profile, raw);
    const { user } = await requireMember();
    await updateAccount(user.userId, { name, email });
    await renameMember(name, email);
    revalidatePath("/", "layout");
    return {};
  });
}

/** Sets the way back in for whoever came by a one-time link. */
export async function secureAccount(raw: z.input<typeof newAccount>): Promise<Outcome> {
  return answer(async () => {
    const { name, email, password } = parsed(newAccount, raw);
    checkPassword(password);
    const { user } = await requireMember();
    if (user.hasPassword) throw invalid("This account has a password. Change it in Settings, Your account.");
    checkFirstPassword(user, Date.now());
    await updateAccount(user.userId, { name, email, password });
    await renameMember(name, email);
    return {};
  });
}

/** Changes the password; every other session of the person ends. */
export async function changePassword(raw: z.input<typeof passwords>): Promise<Outcome> {
  return answer(async () => {
    const { current, next } = parsed(passwords, raw);
    const user = await requireUser();
    const account = await readAccount(user.userId);
    if (!account?.email) throw invalid("Set an e-mail address first: it is what you sign in with.");
    checkPassword(next);
    if (user.hasPassword) await checkOwnPassword(user, current);
    else checkFirstPassword(user, Date.now());
    await updateAccount(user.userId, { name: user.name, email: account.email, password: next });
    await revokeSessions(user.userId, { except: user.sessionId });
    return {};
  });
}

/** How the signed-in person can prove again who they are. */
export async function readProofWays(): Promise<Outcome<ProofWays>> {
  return answer(async () => proofWays(await requireUser()));
}

/** Proves again, by password, who holds this session; what asks for a fresh proof works from then on for a while. */
export async function proveIdentity(raw: z.input<typeof typedPassword>): Promise<Outcome> {
  return answer(async () => {
    const { password } = parsed(typedPassword, raw);
    await proveByPassword(await requireUser(), password);
    return {};
  });
}

/** Ends one of the person's sessions, or all but this one. */
export async function endSessions(sessionId?: string): Promise<Outcome> {
  return answer(async () => {
    const user = await requireUser();
    await revokeSessions(user.userId, sessionId ? { sessionId } : { except: user.sessionId });
    revalidatePath("/settings", "layout");
    return {};
  });
}

/** Ends every session of the person, this one too. The page then goes to sign in. */
export async function signOutEverywhere(): Promise<Outcome> {
  return answer(async () => {
    await revokeSessions((await requireUser()).userId);
    await dropSignInCookie();
    return {};
  });
}

async function renameMember(name: string, email: string): Promise<void> {
  const { actor, workspace } = await requireMember();
  await perform({ verb: updateProfile, roomId: workspace.id, input: { name, email }, actor, commandId: newId() });
}
