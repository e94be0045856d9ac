const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A fresh row id: 16 characters, 80 random bits. Works where `crypto.randomUUID` does not (plain HTTP on a private network). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join("");
}
