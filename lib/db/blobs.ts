import { createHash } from "node:crypto";
import { pool } from "./pool.ts";

/** How long bytes are kept that belong to nothing yet, as Postgres says it: for whoever looks at a reading, and for what is kept a moment before its row is. */
export const unclaimedFor = "1 hour";

/** As much of a file is in memory at a time while it is sent, in bytes. */
const pieceBytes = 512 * 1024;

/**
 * Keeps bytes under their digest, once however often they come. They stand in a table of their own, beside the rooms: a room names the digest. So they
 * are in every backup, go with the transaction that needs them, and need no disk that servers share.
 */
export async function keepBytes(bytes: Uint8Array): Promise<string> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  await pool().query('INSERT INTO "Blob" (sha256, bytes) VALUES ($1, $2) ON CONFLICT (sha256) DO UPDATE SET "createdAt" = now()', [
    digest,
    Buffer.from(bytes),
  ]);
  return digest;
}

/** The bytes kept under a digest. */
export async function bytesOf(digest: string): Promise<Uint8Array | null> {
  const { rows } = await pool().query<{ bytes: Buffer }>('SELECT bytes FROM "Blob" WHERE sha256 = $1', [digest]);
  return rows[0]?.bytes ?? null;
}

/** The same a piece at a time: whoever reads slowly holds no more than one of them. Ends early where the bytes are not there. */
export async function* piecesOf(digest: string, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < size; from += pieceBytes) {
    const { rows } = await pool().query<{ piece: Buffer }>(
      'SELECT substring(bytes FROM $2 FOR $3) AS piece FROM "Blob" WHERE sha256 = $1',
      [...[digest, from + 1], pieceBytes],
    );
    const piece = rows[0]?.piece;
    if (!piece?.length) return;
    yield piece;
  }
}

/** Lets go of bytes that belong to no document, no attachment and nobody's upload. What was taken out of a plan can be put back, and keeps its bytes. */
export async function sweepBytes(): Promise<void> {
  await pool().query(
    `DELETE FROM "Blob" b WHERE b."createdAt" < now() - interval '${unclaimedFor}'
      AND NOT EXISTS (SELECT 1 FROM "Upload" u WHERE u.sha256 = b.sha256) AND NOT EXISTS (SELECT 1 FROM "Document" d WHERE d.sha256 = b.sha256)
      AND NOT EXISTS (SELECT 1 FROM "Attachment" a WHERE a.sha256 = b.sha256)`,
  );
}
