import { prisma } from "../db/prisma.ts";
import { conflict, invalid } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import { passwordProblem } from "../domain/workspace/password-words.ts";
import { noteSecurity } from "../security/log.ts";
import { forgetSessionsOf } from "./known-sessions.ts";
import { hashPassword } from "./passwords.ts";

/** The longest address there is (RFC 3696, erratum 1690: 254 characters), with room for what normalising takes away. */
export const longestEmail = 320;

/**
 * E-mail addresses are compared in one form: NFKC, lower case. What is too long for one is nobody's and becomes empty before
 * anything is done with it: normalising a few megabytes of combining marks takes minutes.
 */
export const normaliseEmail = (email: string) => (email.length > longestEmail ? "" : email.normalize("NFKC").trim().toLowerCase());

/** Throws a sentence where a chosen password will not do. */
export function checkPassword(password: string): void {
  const problem = passwordProblem(password);
  if (problem) throw invalid(problem);
}

/** Makes an account. Throws a conflict where the address has one already. */
export async function createAccount(input: {
  name: string;
  email: string | null;
  password: string | null;
  /** It is known that the address is theirs. */
  confirmed?: boolean;
}): Promise<{ userId: string }> {
  const email = input.email ? normaliseEmail(input.email) : null;
  if (email && (await prisma().user.findUnique({ where: { email } }))) throw emailTaken();
  const passwordHash = input.password === null ? null : await hashPassword(input.password);
  const user = await prisma().user.create({
    data: { id: newId(), name: input.name, email, passwordHash, emailConfirmedAt: input.confirmed ? new Date() : null },
  });
  return { userId: user.id };
}

/** Takes back an account that was made a moment ago and nothing came of. */
export async function dropAccount(userId: string): Promise<void> {
  await prisma().user.delete({ where: { id: userId } });
}

/** Sets the name, a first address (which is not confirmed by that) and, where given, a new password. */
export async function updateAccount(userId: string, input: { name: string; email: string | null; password?: string }): Promise<void> {
  const email = input.email ? normaliseEmail(input.email) : null;
  await refuseTaken(email, userId);
  const secret = input.password === undefined ? {} : { passwordHash: await hashPassword(input.password) };
  await prisma().user.update({ where: { id: userId }, data: { name: input.name, email, ...secret } });
  if (input.password !== undefined) noteSecurity("password-changed", { account: userId });
  forgetSessionsOf(userId);
}

export async function findAccount(email: string) {
  return prisma().user.findUnique({ where: { email: normaliseEmail(email) } });
}

export async function readAccount(userId: string) {
  return prisma().user.findUnique({ where: { id: userId } });
}

/** Throws where somebody else has this address. */
export async function refuseTaken(email: string | null, userId: string): Promise<void> {
  const holder = email ? await prisma().user.findUnique({ where: { email } }) : null;
  if (holder && holder.id !== userId) throw emailTaken();
}

const emailTaken = () => conflict("There is an account with this address already. Sign in with it instead.", "email-taken");
