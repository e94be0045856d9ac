"use server";
import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import * as z from "zod";
import { checkPassword, readAccount, updateAccount } from "#lib/auth/accounts.ts";
import { askForAddress, confirmByLink, confirmFor, dropPending, endOtherWaysIn, sendLink } from "#lib/auth/addresses.ts";
import { unlinkIdentity } from "#lib/auth/identities.ts";
import { linkCookie, linkIntent, linkSeconds } from "#lib/auth/link-intent.ts";
import { providerChoices } from "#lib/auth/next-auth.ts";
import { checkFirstPassword, checkOwnPassword, proofWays, proveByPassword } from "#lib/auth/proof.ts";
import { resetLink } from "#lib/auth/resets.ts";
import type { SessionUser } from "#lib/auth/session-user.ts";
import { revokeSessions } from "#lib/auth/sessions.ts";
import { currentUser, requireMember, requireUser } from "#lib/auth/viewer.ts";
import { can } from "#lib/domain/access.ts";
import { forbidden, invalid, notFound, Problem } from "#lib/domain/kernel/errors.ts";
import { id, line } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { ProofWays } from "#lib/domain/kernel/proof.ts";
import { all, live } from "#lib/domain/kernel/room.ts";
import { updateProfile } from "#lib/domain/workspace/members.ts";
import { members } from "#lib/domain/workspace/rows.ts";
import { perform } from "#lib/journal/perform.ts";
import { reminderSettings, saveReminders } from "#lib/outbox/reminder-settings.ts";
import { answer } from "./answer.ts";
import { dropSignInCookie } from "./drop-cookie.ts";
import { emailAddress } from "./email-address.ts";
import { parsed } from "./parsed.ts";

const profile = z.strictObject({ name: line, email: emailAddress });
const newAccount = profile.extend({ password: z.string() });
const passwords = z.strictObject({ current: z.string(), next: z.string() });
const typedPassword = z.strictObject({ password: z.string() });

/**
 * Changes how the person is called and reached. Another address than the one they have wants a fresh proof, and counts once it is
 * confirmed; `address` says what is to be done for that.
 */
export async function saveProfile(raw: z.input<typeof profile>): Promise<Outcome<{ address: "same" | "mailed" | "admin" }>> {
  return answer(async () => {
    const { name, email } = parsed(profile, raw);
    const { user } = await requireMember();
    const isOther = user.email !== null && user.email !== email;
    if (isOther) requireFreshProof(user);
    await updateAccount(user.userId, { name, email: user.email ?? email });
    await renameMember(name, user.email ?? email);
    const asked = isOther ? await askForAddress(user.userId, email) : null;
    revalidatePath("/", "layout");
    return { address: asked === null ? "same" : asked.mailed ? "mailed" : "admin" };
  });
}

/** Keeps which reminders reach the person, and how. */
export async function setReminders(raw: z.input<typeof reminderSettings>): Promise<Outcome> {
  return answer(async () => {
    const settings = parsed(reminderSettings, raw);
    await saveReminders((await requireMember()).user.userId, settings);
    revalidatePath("/", "layout");
    return {};
  });
}

/** Mails the link that confirms the person's address once more. */
export async function mailConfirmation(): Promise<Outcome> {
  return answer(async () => {
    const { mailed } = await sendLink((await requireUser()).userId);
    if (!mailed) throw invalid("This server sends no mail. Ask an admin to confirm your address under Settings, People.");
    return {};
  });
}

/** Keeps the address there is. */
export async function keepAddress(): Promise<Outcome> {
  return answer(async () => {
    await dropPending((await requireUser()).userId);
    revalidatePath("/settings", "layout");
    return {};
  });
}

/** Confirms an address by the link that was mailed there. Whoever holds the link need not be signed in. */
export async function confirmAddress(secret: string): Promise<Outcome> {
  return answer(async () => {
    await confirmByLink(parsed(z.string().max(200), secret), (await currentUser())?.sessionId);
    revalidatePath("/", "layout");
    return {};
  });
}

/** Confirms the address of a member, as an admin who knows them. Nobody vouches for themselves, unless there is nobody else. */
export async function confirmAddressOf(memberId: string): Promise<Outcome> {
  return answer(async () => {
    const { userId, isSelf, admins } = await managedMember(memberId);
    if (isSelf && admins > 1) throw forbidden("Another admin confirms your address.");
    await confirmFor(userId);
    revalidatePath("/", "layout");
    return {};
  });
}

/** Makes a link by which a member gets a new password, as an admin does who knows them. It is shown this once. */
export async function makeResetLink(memberId: string): Promise<Outcome<{ url: string }>> {
  return answer(async () => ({ url: await resetLink((await managedMember(memberId)).userId) }));
}

/** A member of the workspace, for its admins. */
async function managedMember(memberId: string) {
  const { actor, workspace } = await requireMember();
  const may = can(actor, "workspace:manage", workspace);
  if (!may.ok) throw forbidden(may.reason);
  const member = live(workspace, members, parsed(id, memberId));
  if (!member) throw notFound("That person is not in the workspace any more. Reload the page.");
  const admins = all(workspace, members).filter(({ role }) => role === "admin");
  return { userId: member.userId, isSelf: member.userId === actor.userId, admins: admins.length };
}

const provider = z.string().max(50);

/** Begins to link an identity of a provider: the page then goes there and comes back. It wants a fresh proof. */
export async function beginLinking(raw: string): Promise<Outcome> {
  return answer(async () => {
    const user = await requireUser();
    const chosen = parsed(provider, raw);
    if (!providerChoices.some(({ id }) => id === chosen)) throw invalid("This server knows no such sign-on.");
    if (user.hasPassword) requireFreshProof(user);
    const intent = { userId: user.userId, sessionId: user.sessionId, provider: chosen };
    const options = { httpOnly: true, sameSite: "lax", path: "/", maxAge: linkSeconds } as const;
    (await cookies()).set(linkCookie, linkIntent(intent, Date.now()), options);
    return {};
  });
}

/** Unlinks an identity; the last way in stays. It wants a fresh proof. */
export async function unlink(raw: string): Promise<Outcome> {
  return answer(async () => {
    const user = await requireUser();
    if (user.hasPassword) requireFreshProof(user);
    await unlinkIdentity(user, parsed(provider, raw));
    revalidatePath("/settings", "layout");
    return {};
  });
}

/** How old a proof may be for what opens an account to somebody, in ms. */
const freshMs = 5 * 60_000;

function requireFreshProof({ proof }: SessionUser): void {
  if (!proof || Date.now() - Date.parse(proof.at) > freshMs)
    throw new Problem("unauthorized", "Confirm that it is you first: it is more than five minutes since you last did.", "proof-needed");
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

/** Changes the password; every other session of the person ends, and every sign-in link. */
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
    await endOtherWaysIn(user.userId, user.sessionId);
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
    const one = parsed(z.string().max(100).optional(), sessionId);
    await revokeSessions(user.userId, one ? { sessionId: one } : { except: user.sessionId });
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
