import { bytesOf, keepBytes, sweepBytes, unclaimedFor } from "../db/blobs.ts";
import { pool } from "../db/pool.ts";

/** Keeps a document that somebody sent to see what it is read as, for them alone. Answers its digest. */
export async function keepUpload(bytes: Uint8Array, userId: string): Promise<string> {
  const sha256 = await keepBytes(bytes);
  await pool().query(`INSERT INTO "Upload" (sha256, "userId") VALUES ($1, $2) ON CONFLICT (sha256, "userId") DO UPDATE SET at = now()`, [
    sha256,
    userId,
  ]);
  await sweep();
  return sha256;
}

/** The document this person sent under the digest; null where they sent none, or it is too long ago. A digest alone opens nothing. */
export async function uploadOf(sha256: string, userId: string): Promise<Uint8Array | null> {
  const { rowCount } = await pool().query(
    `UPDATE "Upload" SET at = now() WHERE sha256 = $1 AND "userId" = $2 AND at > now() - interval '${unclaimedFor}'`,
    [sha256, userId],
  );
  return rowCount === 1 ? bytesOf(sha256) : null;
}

/** Lets go of uploads whose time is over, and of bytes that belong to no plan and nobody's upload. */
async function sweep(): Promise<void> {
  await pool().query(`DELETE FROM "Upload" WHERE at < now() - interval '${unclaimedFor}'`);
  await sweepBytes();
}
