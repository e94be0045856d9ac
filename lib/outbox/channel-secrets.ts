import { type ChannelSecret, channelSecret } from "../channels/send.ts";
import { isCurrent, type Sealed, seal, unseal } from "../channels/vault.ts";
import { pool } from "../db/pool.ts";
import { rekeySubscriptions } from "./subscriptions.ts";

/** Keeps the address and keys of a channel under lock, in place of those it had. */
export async function keepSecret(channelId: string, secret: ChannelSecret): Promise<void> {
  const { keyId, bytes } = seal(JSON.stringify(secret), channelId);
  await pool().query({
    name: "keep-channel-secret",
    text: `INSERT INTO "ChannelSecret" ("channelId", "keyId", sealed) VALUES ($1, $2, $3)
      ON CONFLICT ("channelId") DO UPDATE SET "keyId" = $2, sealed = $3, at = now()`,
    values: [channelId, keyId, bytes],
  });
}

/** The address and keys of a channel; null where they were never kept, or their key is lost: then a person has to give them again. */
export async function secretOf(channelId: string): Promise<ChannelSecret | null> {
  const [found] = await sealedOf([channelId]);
  return found ? opened(found) : null;
}

/** Which of these channels have an address that can be used. */
export async function addressedAmong(channelIds: readonly string[]): Promise<Set<string>> {
  const found = await sealedOf(channelIds);
  return new Set(found.filter((each) => opened(each) !== null).map(({ channelId }) => channelId));
}

/** Forgets the address of a channel that was taken out. */
export async function forgetSecret(channelId: string): Promise<void> {
  await pool().query('DELETE FROM "ChannelSecret" WHERE "channelId" = $1', [channelId]);
}

/** Locks everything that an earlier key locked with the key in use. Says how many channels there were, and how many no key opens. */
export async function rekey(): Promise<{ renewed: number; lost: number }> {
  await rekeySubscriptions();
  const all = await sealedOf(null);
  const old = all.filter((each) => !isCurrent(each));
  const readable = old.flatMap((each) => {
    const secret = opened(each);
    return secret ? [{ channelId: each.channelId, secret }] : [];
  });
  for (const { channelId, secret } of readable) await keepSecret(channelId, secret);
  return { renewed: readable.length, lost: old.length - readable.length };
}

type Found = Sealed & { channelId: string };

async function sealedOf(channelIds: readonly string[] | null): Promise<Found[]> {
  const { rows } = await pool().query<Found>({
    name: "channel-secrets",
    text: 'SELECT "channelId", "keyId", sealed AS bytes FROM "ChannelSecret" WHERE $1::text[] IS NULL OR "channelId" = ANY($1)',
    values: [channelIds],
  });
  return rows;
}

function opened(found: Found): ChannelSecret | null {
  const text = unseal(found, found.channelId);
  return text === null ? null : channelSecret.parse(JSON.parse(text));
}
