"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { checkPassword, normaliseEmail, readAccount, updateAccount } from "#lib/auth/accounts.ts";
import { verifyPassword } from "#lib/auth/passwords.ts";
import { revokeSessions } from "#lib/auth/sessions.ts";
import { requireMember, requireUser } from "#lib/auth/viewer.ts";
import { invalid } from "#lib/domain/errors.ts";
import { line } from "#lib/domain/fields.ts";
import { newId } from "#lib/domain/id.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import { updateProfile } from "#lib/domain/workspaces.ts";
import { perform } from "#lib/journal/perform.ts";
import { answer } from "./answer.ts";

const profile = z.strictObject({ name: line, email: z.email("That is no e-mail address.").transform(normaliseEmail) });

/** Changes how the person is called and reached. */
export async function saveProfile(raw: z.input<typeof profile>): Promise<Outcome> {
  return answer(async () => {
    const { name, email } = parse(profile, raw);
    const { user } = await requireMember();
    await updateAccount(user.userId, { name, email });
    await renameMember(name, email);
    revalidatePath("/", "layout");
    return {};
  });
}

/** Sets the way back in for whoever came by a one-time link. */
export async function secureAccount(raw: { name: string; email: string; password: string }): Promise<Outcome> {
  return answer(async () => {
    const { name, email } = parse(profile, { name: raw.name, email: raw.email });
    checkPassword(raw.password);
    const { user } = await requireMember();
    if (user.hasPassword) throw invalid("This account has a password. Change it in Settings, Account.");
    await updateAccount(user.userId, { name, email, password: raw.password });
    await renameMember(name, email);
    return {};
  });
}

/** Changes the password; every other session of the person ends. */
export async function changePassword({ current, next }: { current: string; next: string }): Promise<Outcome> {
  return answer(async () => {
    const user = await requireUser();
    const account = await readAccount(user.userId);
    if (account?.passwordHash && !(await verifyPassword(current, account.passwordHash)))
      throw invalid("The current password is not right.");
    if (!account?.email) throw invalid("Set an e-mail address first: it is what you sign in with.");
    checkPassword(next);
    await updateAccount(user.userId, { name: user.name, email: account.email, password: next });
    await revokeSessions(user.userId, { except: user.sessionId });
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

async function renameMember(name: string, email: string): Promise<void> {
  const { actor, workspace } = await requireMember();
  await perform({ verb: updateProfile, roomId: workspace.id, input: { name, email }, actor, commandId: newId() });
}

function parse<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? "Check what you typed.");
  return parsed.data;
}
