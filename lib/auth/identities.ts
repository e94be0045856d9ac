import { prisma } from "../db/prisma.ts";
import { Problem } from "../domain/kernel/errors.ts";
import { noteSecurity } from "../security/log.ts";
import { providerChoices } from "./next-auth.ts";
import type { SessionUser } from "./session-user.ts";

/** A sign-on of this server, and how an account stands with it: since when it is linked and when it was last used. */
export type Identity = { provider: string; name: string; linked: { since: string; used: string } | null };

/** The sign-ons this server offers and, for the person themselves, which of them open their account. */
export async function identitiesOf(userId: string): Promise<Identity[]> {
  const rows = await prisma().account.findMany({ where: { userId } });
  return providerChoices.map(({ id, name }) => {
    const row = rows.find(({ provider }) => provider === id);
    return { provider: id, name, linked: row ? { since: row.linkedAt.toISOString(), used: row.usedAt.toISOString() } : null };
  });
}

/** Takes a sign-on's way into an account away. Throws where it is the only way in. */
export async function unlinkIdentity({ userId, hasPassword }: SessionUser, provider: string): Promise<void> {
  const rows = await prisma().account.findMany({ where: { userId } });
  if (!hasPassword && rows.every((row) => row.provider === provider))
    throw new Problem("not-allowed-now", "It is your only way in. Set a password first, or link another sign-on.", "last-way");
  await prisma().account.deleteMany({ where: { userId, provider } });
  noteSecurity("identity-unlinked", { account: userId, provider });
}
