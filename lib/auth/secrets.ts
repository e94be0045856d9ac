import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { pool } from "../db/pool.ts";
import { sha256 } from "../journal/seal.ts";
import { perProcess } from "../per-process.ts";
import { noteSecurity } from "../security/log.ts";

/** What a secret opens, and the recognisable beginning it is given, so that scanners can find it where it leaked. */
const prefixes = {
  invite: "hpi_",
  token: "hpt_",
  "share-link": "hps_",
  "sign-in": "hpl_",
  setup: "hpu_",
  "confirm-email": "hpe_",
  reset: "hpr_",
  mail: "hpm_",
} as const;
export type SecretKind = keyof typeof prefixes;

/** A new secret with 256 random bits. Only the hash is ever stored. */
export function newSecret(kind: SecretKind): { secret: string; hash: string } {
  const secret = prefixes[kind] + randomBytes(32).toString("base64url");
  return { secret, hash: sha256(secret) };
}

export type FoundSecret = { roomId: string | null; rowId: string };

/** The row a secret opens, if it is one of this kind and unused. What it may do is for that row to say. */
export async function findSecret(kind: SecretKind, secret: string): Promise<FoundSecret | null> {
  if (!secret.startsWith(prefixes[kind]) || secret.length > 100) return null;
  const known = perProcess("secrets", () => new LRUCache<string, FoundSecret>({ max: 5000 }));
  const key = sha256(secret);
  const kept = known.get(key);
  if (kept) return kept;
  const { rows } = await pool().query<FoundSecret>({
    name: "find-secret",
    text: `SELECT "roomId", "rowId" FROM "Secret" WHERE hash = $1 AND kind = $2 AND "usedAt" IS NULL
      AND (NOT $3 OR "createdAt" > now() - interval '24 hours')`,
    // A link in a mail or on a terminal is for the day; what a row of a room stands for ends when that row says so.
    values: [key, kind, kind === "sign-in" || kind === "confirm-email" || kind === "reset"],
  });
  const found = rows[0] ?? null;
  // A secret that opens a row of a room never changes what it opens; one that is used up must be asked for each time.
  if (found?.roomId) known.set(key, found);
  return found;
}

/** Uses a one-time secret up. False where somebody was first. */
export async function consumeSecret(secret: string): Promise<boolean> {
  const { rows } = await pool().query<{ kind: string; rowId: string }>(
    'UPDATE "Secret" SET "usedAt" = now() WHERE hash = $1 AND "usedAt" IS NULL RETURNING kind, "rowId"',
    [sha256(secret)],
  );
  for (const { kind, rowId } of rows) noteSecurity("link-used", { link: kind, account: rowId });
  return rows.length === 1;
}

/** The kinds that open an account and no row of a room. */
export type AccountSecret = "sign-in" | "setup" | "confirm-email" | "reset";

/** Ends what secrets of this kind there are for an account. */
export async function endSecrets(kind: AccountSecret, rowId: string): Promise<void> {
  await pool().query('UPDATE "Secret" SET "usedAt" = now() WHERE kind = $1 AND "rowId" = $2 AND "usedAt" IS NULL', [kind, rowId]);
}

/**
 * Makes a secret that opens no row of a room (a sign-in link, the setup token); older ones of the kind end. One at a time for each
 * account: of several that are asked for at once, only the last made is good.
 */
export async function issueSecret(kind: AccountSecret, rowId: string): Promise<string> {
  const { secret, hash } = newSecret(kind);
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`secret ${kind} ${rowId}`]);
    await client.query('UPDATE "Secret" SET "usedAt" = now() WHERE kind = $1 AND "rowId" = $2 AND "usedAt" IS NULL', [kind, rowId]);
    await client.query('INSERT INTO "Secret" (hash, kind, "rowId") VALUES ($1, $2, $3)', [hash, kind, rowId]);
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    // A connection in the midst of a transaction goes back to nobody.
    client.release(true);
    throw error;
  }
  noteSecurity("link-made", { link: kind, account: rowId });
  return secret;
}
