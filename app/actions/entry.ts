"use server";
import * as z from "zod";
import { checkPassword, createAccount, dropAccount, findAccount } from "#lib/auth/accounts.ts";
import { addressesOf, sendLink } from "#lib/auth/addresses.ts";
import { findInvite } from "#lib/auth/invites.ts";
import { mailReset, resetPassword } from "#lib/auth/resets.ts";
import { consumeSecret, findSecret } from "#lib/auth/secrets.ts";
import { foundWorkspace, setupState } from "#lib/auth/setup.ts";
import { requireUser } from "#lib/auth/viewer.ts";
import { mailConfigured } from "#lib/channels/mail.ts";
import { invalid, Problem } from "#lib/domain/kernel/errors.ts";
import { line } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import { acceptInvite } from "#lib/domain/workspace/invites.ts";
import { perform } from "#lib/journal/perform.ts";
import { answer } from "./answer.ts";
import { emailAddress } from "./email-address.ts";
import { parsed } from "./parsed.ts";

const account = z.strictObject({
  name: line,
  email: emailAddress,
  password: z.string(),
});
/** What stands at the end of a link. */
const link = z.string().max(200);
const setup = account.extend({ token: z.string().trim(), workspaceName: line });

/** Claims a database nobody has claimed, with the token the server printed. The page then signs in with what was typed. */
export async function claim(raw: z.input<typeof setup>): Promise<Outcome> {
  return answer(async () => {
    const { token, workspaceName, ...person } = parsed(setup, raw);
    checkPassword(person.password);
    if ((await setupState()).kind !== "unclaimed") throw invalid("This installation has been claimed. Sign in instead.");
    if (!(await findSecret("setup", token)) || !(await consumeSecret(token))) {
      throw invalid("This is not the setup token the server printed last. Look at its output; each start prints a new one.");
    }
    const { userId } = await createAccount(person);
    await foundWorkspace(workspaceName, { userId, name: person.name, email: person.email });
    return {};
  });
}

/** Joins by an invite with a new account. Only this uses the invite up; looking at its page does not. */
export async function joinWithNewAccount(secret: string, raw: z.input<typeof account>): Promise<Outcome<{ next: string }>> {
  return answer(async () => {
    const person = parsed(account, raw);
    checkPassword(person.password);
    const invite = await findInvite(parsed(link, secret));
    if (invite?.state !== "open") throw new Problem("not-found", "This invite is not open any more. Ask for a new one.");
    if (invite.email && invite.email !== person.email) throw invalid(`This invite is for ${invite.email}. Use that address.`);
    if (await findAccount(person.email)) throw invalid("There is an account with this address. Sign in first, then open the invite again.");
    // A link that its maker was shown proves no address. Where no mail can, an admin's word for the address they wrote does.
    const confirmed = invite.email !== null && invite.byAdmin && !mailConfigured();
    const { userId } = await createAccount({ ...person, confirmed });
    try {
      const joined = await join(invite, { userId, name: person.name, email: person.email });
      if (!confirmed) await sendLink(userId);
      return joined;
    } catch (error) {
      // Of several who use one invite at once, one joins. The others keep no account without a home.
      await dropAccount(userId);
      throw error;
    }
  });
}

/** Joins by an invite as the person who is signed in. */
export async function joinAsMyself(secret: string): Promise<Outcome<{ next: string }>> {
  return answer(async () => {
    const user = await requireUser();
    const invite = await findInvite(parsed(link, secret));
    if (!invite) throw new Problem("not-found", "This invite is not open any more. Ask for a new one.");
    // An address that nobody confirmed opens no invite that was made for it.
    const [address] = await addressesOf([user.userId]);
    return join(invite, { userId: user.userId, name: user.name, email: address?.confirmed ? user.email : null });
  });
}

/** Asks for a mail that leads to a new password. The answer is the same whoever asks for whom. */
export async function forgotPassword(raw: { email: string }): Promise<Outcome> {
  return answer(async () => {
    await mailReset(parsed(z.strictObject({ email: emailAddress }), raw).email);
    return {};
  });
}

/** Sets a new password by the link of a mail or of an admin. The page then leads to sign in. */
export async function chooseNewPassword(secret: string, raw: { password: string }): Promise<Outcome> {
  return answer(async () => {
    const { password } = parsed(z.strictObject({ password: z.string().max(10_000) }), raw);
    await resetPassword(parsed(link, secret), password);
    return {};
  });
}

type Invite = NonNullable<Awaited<ReturnType<typeof findInvite>>>;

async function join(invite: Invite, person: { userId: string; name: string; email: string | null }): Promise<{ next: string }> {
  const actor: Actor = { kind: "user", id: person.userId, userId: person.userId, name: person.name, role: invite.role };
  const input = { inviteId: invite.id };
  await perform({ verb: acceptInvite, roomId: invite.workspaceId, input, actor, commandId: newId(), facts: { account: person } });
  return { next: invite.planPage ?? "/plans" };
}
