import { mailConfigured, post } from "../channels/mail.ts";
import { prisma } from "../db/prisma.ts";
import { Problem } from "../domain/kernel/errors.ts";
import { noteSecurity } from "../security/log.ts";
import { checkPassword, findAccount, normaliseEmail, readAccount } from "./accounts.ts";
import { letterOf } from "./address-letters.ts";
import { endOtherWaysIn } from "./addresses.ts";
import { hashPassword } from "./passwords.ts";
import { consumeSecret, findSecret, issueSecret } from "./secrets.ts";
import { countAttempt, resetAttempt } from "./throttle.ts";

/** A link by which an account gets a new password, once, within a day. Who may make one is said by the caller. */
export async function resetLink(userId: string): Promise<string> {
  const address = process.env.HOLDPOINT_URL ?? "http://localhost:3000";
  return `${address}/reset/${await issueSecret("reset", userId)}`;
}

/**
 * Mails such a link to the account of this address, if there is one. Whoever asks is told the same in every case, also after too many mails,
 * so that nobody learns who has an account here. Never throws for what a mail server does.
 */
export async function mailReset(typed: string): Promise<void> {
  const email = normaliseEmail(typed);
  if (!email || !mailConfigured() || (await countAttempt(resetAttempt(email))) > 0) return;
  const account = await findAccount(email);
  // The answer does not wait for the mail: how long it takes would tell, too.
  if (account) void resetLink(account.id).then((url) => post([letterOf.reset({ to: email, name: account.name, url })]));
}

/** Whose password a link would set, by name, for its page; null where it is no link that works. Looking uses nothing up. */
export async function nameBehindReset(secret: string): Promise<string | null> {
  const found = await findSecret("reset", secret);
  return (found && (await readAccount(found.rowId)))?.name ?? null;
}

/** Sets a new password by a link. Every session of the person ends, and every other link. Throws a sentence where it is not right. */
export async function resetPassword(secret: string, password: string): Promise<void> {
  checkPassword(password);
  const found = await findSecret("reset", secret);
  const account = found && (await readAccount(found.rowId));
  if (account && !account.email)
    throw new Problem("not-allowed-now", "Your account has no e-mail address to sign in with. Ask your admin for an invite.", "no-email");
  if (!account || !(await consumeSecret(secret)))
    throw new Problem("not-found", "This link has been used or has ended. Ask for a new one.", "link-ended");
  await prisma().user.update({ where: { id: account.id }, data: { passwordHash: await hashPassword(password) } });
  noteSecurity("password-reset", { account: account.id });
  await endOtherWaysIn(account.id, undefined);
}
