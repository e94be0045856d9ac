import * as z from "zod";
import { isAddress } from "../channels/mail.ts";
import { isCurrent, keyedDigest, keyedDigests, keyIds, seal, unseal } from "../channels/vault.ts";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { newId } from "../domain/kernel/id.ts";

/** So many read one plan by mail; more are a mailing list. */
const mostReaders = 1000;
/** Whoever did not confirm within a day did not ask. */
const openMs = 24 * 60 * 60_000;

/** A way to the status page: the share link, and its secret. */
const way = z.strictObject({ linkId: z.string(), page: z.string() });
/** What stands under lock: the address, the secret of its mails and that of the page; `next`: another way they came by since, which counts once they say so; `key`: of a program that is called, what its calls are signed with. */
const kept = z.strictObject({ address: z.string(), token: z.string(), page: z.string(), next: way.optional(), key: z.string().optional() });
export type Kept = z.infer<typeof kept>;
type Row = { id: string; planId: string; linkId: string; keyId: string; sealed: Buffer; askedAt: Date; confirmedAt: Date | null };
/** Somebody who reads a plan by mail, or asked to. */
export type Subscription = Pick<Row, "id" | "planId" | "linkId" | "askedAt" | "confirmedAt"> & Kept;

/** An address as it is kept: without the space around it, its domain in small letters. Null where it is none, or too long to be one (RFC 5321, 4.5.3.1). */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  const at = text.lastIndexOf("@");
  const address = `${text.slice(0, at)}@${text.slice(at + 1).toLowerCase()}`;
  // Lists of what a domain may hold are wrong sooner or later; one without a dot is a slip.
  return text.length <= 254 && at <= 64 && isAddress(address) && /\.[^.]+$/.test(address.slice(at)) ? address : null;
}

const columns = 'id, "planId", "linkId", "keyId", sealed, "askedAt", "confirmedAt"';
const addressText = (planId: string, address: string) => `address ${planId} ${address.toLowerCase()}`;
const tokenText = (token: string) => `token ${token}`;
export const addressDigest = (planId: string, address: string) => keyedDigest(addressText(planId, address));
export const tokenDigest = (token: string) => keyedDigest(tokenText(token));

/**
 * Notes that somebody asks for the updates of a plan by mail. Whoever asked before keeps their secret, so that a second mail opens the same page. Null
 * where the plan has as many readers as it may have.
 */
export async function askFor(asked: {
  planId: string;
  linkId: string;
  page: string;
  address: string;
  token: string;
}): Promise<Subscription | null> {
  const { planId, linkId, page, address } = asked;
  const at = new Date(now());
  await pool().query('DELETE FROM "Subscription" WHERE "planId" = $1 AND "confirmedAt" IS NULL AND "askedAt" < $2', [
    planId,
    new Date(at.getTime() - openMs),
  ]);
  const before = await findByAddress(planId, address);
  const id = before?.id ?? newId();
  const token = before?.token ?? asked.token;
  // Who reads already is moved to another link by nobody who only knows their address.
  const reads = before?.confirmedAt ? before : null;
  const next = reads && reads.linkId !== linkId ? { next: { linkId, page } } : {};
  const said: Kept = { address: reads?.address ?? address, token, page: reads?.page ?? page, ...next };
  const { keyId, bytes } = seal(JSON.stringify(said), id);
  // Whoever asked before is found by their row: while the key is changed, it may stand under the digest of the earlier one.
  const { rows } = await pool().query<Row>(
    before
      ? `UPDATE "Subscription" SET "linkId" = $3, "addressHash" = $4, "tokenHash" = $5, "keyId" = $6, sealed = $7, "askedAt" = $8
          WHERE id = $1 AND "planId" = $2 RETURNING ${columns}`
      : `INSERT INTO "Subscription" (id, "planId", "linkId", "addressHash", "tokenHash", "keyId", sealed, "askedAt")
          SELECT $1, $2, $3, $4, $5, $6, $7, $8
          WHERE (SELECT count(*) FROM "Subscription" WHERE "planId" = $2 AND "keyId" = ANY($9)) < ${mostReaders}
          ON CONFLICT ("planId", "addressHash") DO NOTHING RETURNING ${columns}`,
    [
      ...[id, planId, reads?.linkId ?? linkId, addressDigest(planId, address), tokenDigest(token), keyId, bytes, at],
      ...(before ? [] : [keyIds()]),
    ],
  );
  return rows[0] ? opened(rows[0]) : before;
}

/** Who reads a plan at this address, or asked to. */
export const findByAddress = (planId: string, address: string): Promise<Subscription | null> =>
  one('"planId" = $1 AND "addressHash" = ANY($2)', [planId, keyedDigests(addressText(planId, address))]);

/** Whose mails this secret stands in; null where it never did, they left, or they did not confirm in time. */
export async function findSubscription(token: string): Promise<Subscription | null> {
  if (token.length > 100) return null;
  const found = await one('"tokenHash" = ANY($1)', [keyedDigests(tokenText(token))]);
  return found && (found.confirmedAt || found.askedAt.getTime() > now() - openMs) ? found : null;
}

/** They said by the secret in their mail that they want the updates. */
export async function confirmSubscription({ id, linkId, address, token, page, next, key }: Subscription): Promise<void> {
  const { keyId, bytes } = seal(JSON.stringify({ address, token, page: next?.page ?? page, ...(key ? { key } : {}) } satisfies Kept), id);
  await pool().query(
    'UPDATE "Subscription" SET "confirmedAt" = coalesce("confirmedAt", $2), "linkId" = $3, "keyId" = $4, sealed = $5 WHERE id = $1',
    [id, new Date(now()), next?.linkId ?? linkId, keyId, bytes],
  );
}

/** They leave: nothing of them is kept. */
export async function endSubscription({ id }: Pick<Subscription, "id">): Promise<void> {
  await pool().query('DELETE FROM "Subscription" WHERE id = $1', [id]);
}

/** Who confirmed and has not had this update yet, oldest first. Those whose address no key opens any more are left out. */
export async function readersOf(planId: string, updateId: string): Promise<Subscription[]> {
  const { rows } = await pool().query<Row>(
    `SELECT ${columns} FROM "Subscription" s WHERE "planId" = $1 AND "confirmedAt" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "SubscriptionMail" m WHERE m."subscriptionId" = s.id AND m."updateId" = $2) ORDER BY "confirmedAt", id`,
    [planId, updateId],
  );
  return rows.flatMap((row) => opened(row) ?? []);
}

/** Notes to whom an update went, or why it cannot. Whoever has left meanwhile is no matter. */
export async function noteMailed(updateId: string, mailed: readonly { id: string; why: string | null }[]): Promise<void> {
  await pool().query(
    `INSERT INTO "SubscriptionMail" ("updateId", "subscriptionId", why)
      SELECT $1, s.id, m.why FROM json_to_recordset($2::json) AS m(id text, why text) JOIN "Subscription" s ON s.id = m.id ON CONFLICT DO NOTHING`,
    [updateId, JSON.stringify(mailed)],
  );
}

/** How many an update reached so far, and how many it cannot reach. */
export async function mailedCounts(updateId: string): Promise<{ mailedTo: number; failed: number }> {
  const { rows } = await pool().query<{ mailedTo: number; failed: number }>(
    `SELECT count(*) FILTER (WHERE why IS NULL)::int AS "mailedTo", count(why)::int AS failed FROM "SubscriptionMail" WHERE "updateId" = $1`,
    [updateId],
  );
  return rows[0] ?? { mailedTo: 0, failed: 0 };
}

/** How many read status pages, and how many of them no key opens: nothing goes to these until they ask again, or their key is back. */
export async function countSubscriptions(): Promise<{ all: number; lost: number }> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "Subscription"`);
  return { all: rows.length, lost: rows.filter((row) => opened(row) === null).length };
}

/**
 * Locks with the key in use what an earlier one locked, and finds it by that key from now on. What no key opens stays as it is: whoever wrote the earlier key
 * wrongly loses nobody by it.
 */
export async function rekeySubscriptions(): Promise<{ renewed: number; lost: number }> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "Subscription"`);
  let [renewed, lost] = [0, 0];
  for (const row of rows.filter((each) => !isCurrent(each))) {
    const found = opened(row);
    if (!found) {
      lost += 1;
      continue;
    }
    renewed += 1;
    const { address, token, page, next, key } = found;
    const said: Kept = { address, token, page, ...(next ? { next } : {}), ...(key ? { key } : {}) };
    const { keyId, bytes } = seal(JSON.stringify(said), row.id);
    await pool().query('UPDATE "Subscription" SET "addressHash" = $2, "tokenHash" = $3, "keyId" = $4, sealed = $5 WHERE id = $1', [
      ...[row.id, addressDigest(row.planId, address), tokenDigest(token), keyId],
      bytes,
    ]);
  }
  return { renewed, lost };
}

async function one(where: string, values: unknown[]): Promise<Subscription | null> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM "Subscription" WHERE ${where}`, values);
  return rows[0] ? opened(rows[0]) : null;
}

function opened(row: Row): Subscription | null {
  const text = unseal({ keyId: row.keyId, bytes: row.sealed }, row.id);
  if (text === null) return null;
  const { id, planId, linkId, askedAt, confirmedAt } = row;
  return { id, planId, linkId, askedAt, confirmedAt, ...kept.parse(JSON.parse(text)) };
}
