import * as z from "zod";
import { newSecret } from "../auth/secrets.ts";
import { isCurrent, keyedDigest, keyedDigests, seal, unseal } from "../channels/vault.ts";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { newId } from "../domain/kernel/id.ts";

/** What stands under lock: their address, and the secret of the link by which they leave. */
const kept = z.strictObject({ address: z.string(), token: z.string() });
type Row = { id: string; workspaceId: string; channelId: string; keyId: string; sealed: Buffer; leftAt: Date | null };

/** Somebody who gets the mails of a channel, or has left them. */
export type ChannelReader = Pick<Row, "id" | "workspaceId" | "channelId" | "leftAt"> & z.infer<typeof kept>;

/** A channel, as far as who reads it goes. */
export type ReadChannel = { id: string; workspaceId: string };

const columns = 'id, "workspaceId", "channelId", "keyId", sealed, "leftAt"';
// Of a workspace, not of a channel: whoever has left one list is known when they are written into the next.
const addressText = (workspaceId: string, address: string) => `reader ${workspaceId} ${address.toLowerCase()}`;
const tokenText = (token: string) => `leave ${token}`;

/**
 * Who reads a channel at these addresses, in their order, each with the secret by which they leave: it is made where there is none yet. `added`: somebody writes
 * them into the channel now. Who has left mails of this workspace before stays out of those, too, until they say otherwise themselves.
 */
export async function readersAt(channel: ReadChannel, addresses: readonly string[], added = false): Promise<ChannelReader[]> {
  const asked = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
  const known = await knownAt(channel, asked);
  const missing = asked.filter((address) => !known.has(address.toLowerCase()));
  if (missing.length > 0) {
    const before = added ? await leftBefore(channel.workspaceId, missing) : new Map<string, Date>();
    const rows = missing.map((address) => {
      const [id, token] = [newId(), newSecret("mail").secret];
      const { keyId, bytes } = seal(JSON.stringify({ address, token } satisfies z.infer<typeof kept>), id);
      const [addressHash, tokenHash] = [keyedDigest(addressText(channel.workspaceId, address)), keyedDigest(tokenText(token))];
      return { id, addressHash, tokenHash, keyId, sealed: bytes.toString("base64"), leftAt: before.get(address.toLowerCase()) ?? null };
    });
    await pool().query(
      `INSERT INTO "ChannelReader" (id, "workspaceId", "channelId", "addressHash", "tokenHash", "keyId", sealed, "leftAt")
        SELECT r.id, $1, $2, r."addressHash", r."tokenHash", r."keyId", decode(r.sealed, 'base64'), r."leftAt"
        FROM json_to_recordset($3::json) AS r(id text, "addressHash" text, "tokenHash" text, "keyId" text, sealed text, "leftAt" timestamptz)
        ON CONFLICT ("channelId", "addressHash") DO NOTHING`,
      [channel.workspaceId, channel.id, JSON.stringify(rows)],
    );
  }
  // Read anew: another process may have been first.
  const all = missing.length > 0 ? await knownAt(channel, asked) : known;
  return asked.flatMap((address) => all.get(address.toLowerCase()) ?? []);
}

async function knownAt({ id, workspaceId }: ReadChannel, addresses: readonly string[]): Promise<Map<string, ChannelReader>> {
  const digests = addresses.flatMap((address) => keyedDigests(addressText(workspaceId, address)));
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "ChannelReader" WHERE "channelId" = $1 AND "addressHash" = ANY($2)`, [
    id,
    digests,
  ]);
  return new Map(rows.flatMap((row) => opened(row) ?? []).map((reader) => [reader.address.toLowerCase(), reader]));
}

/** Since when those of these addresses are gone that have left any channel of the workspace. */
async function leftBefore(workspaceId: string, addresses: readonly string[]): Promise<Map<string, Date>> {
  const byDigest = new Map(
    addresses.flatMap((address) => keyedDigests(addressText(workspaceId, address)).map((digest) => [digest, address.toLowerCase()])),
  );
  const { rows } = await pool().query<{ addressHash: string; leftAt: Date }>(
    'SELECT "addressHash", max("leftAt") AS "leftAt" FROM "ChannelReader" WHERE "workspaceId" = $1 AND "addressHash" = ANY($2) AND "leftAt" IS NOT NULL GROUP BY 1',
    [workspaceId, [...byDigest.keys()]],
  );
  return new Map(rows.map(({ addressHash, leftAt }) => [byDigest.get(addressHash) ?? "", leftAt]));
}

/** Whose mails this secret stands in; null where it never did. */
export async function findChannelReader(token: string): Promise<ChannelReader | null> {
  if (token.length > 100) return null;
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "ChannelReader" WHERE "tokenHash" = ANY($1)`, [
    keyedDigests(tokenText(token)),
  ]);
  return rows[0] ? opened(rows[0]) : null;
}

/** They leave, or want the mails again, by the secret in one of them. */
export async function setLeft({ id }: Pick<ChannelReader, "id">, left: boolean): Promise<void> {
  await pool().query('UPDATE "ChannelReader" SET "leftAt" = $2 WHERE id = $1 AND ("leftAt" IS NULL) = $3', [
    id,
    left ? new Date(now()) : null,
    left,
  ]);
}

/** Which of these have had a delivery already: a mail that is tried again goes to nobody twice. */
export async function mailedAmong(deliveryId: string, readers: readonly ChannelReader[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ readerId: string }>(
    'SELECT "readerId" FROM "DeliveryMail" WHERE "deliveryId" = $1 AND "readerId" = ANY($2)',
    [deliveryId, readers.map(({ id }) => id)],
  );
  return new Set(rows.map(({ readerId }) => readerId));
}

/** Notes to whom a delivery went. */
export async function noteMailedTo(deliveryId: string, readerIds: readonly string[]): Promise<void> {
  await pool().query(
    'INSERT INTO "DeliveryMail" ("deliveryId", "readerId") SELECT $1, id FROM "ChannelReader" WHERE id = ANY($2) ON CONFLICT DO NOTHING',
    [deliveryId, readerIds],
  );
}

/** How many have left a channel whose address no key opens any more. */
export async function countForgotten(channelId: string): Promise<number> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "ChannelReader" WHERE "channelId" = $1 AND "leftAt" IS NOT NULL`, [
    channelId,
  ]);
  return rows.filter((row) => opened(row) === null).length;
}

/** How many have left mails of channels, and how many of them are not known any more, as no key opens their address. */
export async function countLeft(): Promise<{ all: number; lost: number }> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "ChannelReader" WHERE "leftAt" IS NOT NULL`);
  return { all: rows.length, lost: rows.filter((row) => opened(row) === null).length };
}

/** Locks with the key in use what an earlier one locked, and finds it by that key from now on. What no key opens stays as it is. */
export async function rekeyReaders(): Promise<{ renewed: number; lost: number }> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "ChannelReader"`);
  const old = rows.filter((each) => !isCurrent(each));
  let renewed = 0;
  for (const found of old.flatMap((row) => opened(row) ?? [])) {
    const { keyId, bytes } = seal(JSON.stringify({ address: found.address, token: found.token }), found.id);
    const digests = [keyedDigest(addressText(found.workspaceId, found.address)), keyedDigest(tokenText(found.token))];
    await pool().query('UPDATE "ChannelReader" SET "addressHash" = $2, "tokenHash" = $3, "keyId" = $4, sealed = $5 WHERE id = $1', [
      ...[found.id, ...digests, keyId],
      bytes,
    ]);
    renewed += 1;
  }
  return { renewed, lost: old.length - renewed };
}

function opened({ keyId, sealed, ...row }: Row): ChannelReader | null {
  const text = unseal({ keyId, bytes: sealed }, row.id);
  return text === null ? null : { ...row, ...kept.parse(JSON.parse(text)) };
}
