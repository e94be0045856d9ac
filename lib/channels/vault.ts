import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

/** A secret under lock: which key locked it, and the bytes (nonce, tag, text). */
export type Sealed = { keyId: string; bytes: Buffer };

/**
 * Locks with the installation's key (AES-256-GCM). `place` is bound in: what is locked for one row does not open as another's. `HOLDPOINT_KEY` is set at start (docs/configuration.md).
 */
export function seal(text: string, place: string): Sealed {
  const key = keys()[0];
  if (!key) throw new Error("HOLDPOINT_KEY is not set");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { keyId: key.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** What was locked; null where its key is lost or the bytes were changed. */
export function unseal({ keyId, bytes }: Sealed, place: string): string | null {
  const key = keys().find(({ id }) => id === keyId);
  if (!key) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A digest by the key in use (hex): whoever sees it without the key learns nothing from trying what it might be of. */
export function keyedDigest(text: string): string {
  const [digest] = keyedDigests(text);
  if (!digest) throw new Error("HOLDPOINT_KEY is not set");
  return digest;
}

/** The digests by the key in use and by those on their way out: what is looked for while a key is changed may stand under either. */
export const keyedDigests = (text: string): string[] => keys().map(({ bytes }) => createHmac("sha256", bytes).update(text).digest("hex"));

/** The names of the keys that open something: of the one in use, and of those on their way out. */
export const keyIds = (): string[] => keys().map(({ id }) => id);

/** Whether it is locked by the key in use, and not by one that is on its way out. */
export const isCurrent = ({ keyId }: Pick<Sealed, "keyId">): boolean => keyId === keys()[0]?.id;

/** The key in use, then those before it, which still open (`HOLDPOINT_KEY`: one or more, apart by commas). */
function keys(): { id: string; bytes: Buffer }[] {
  const texts = (process.env.HOLDPOINT_KEY ?? "").split(",").map((each) => each.trim());
  return texts.filter(Boolean).map((text) => {
    const bytes = createHash("sha256").update(text).digest();
    return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 16), bytes };
  });
}
