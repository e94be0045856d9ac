const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const idLength = 16;

/** A fresh row id: 16 characters, 80 random bits. Works where `crypto.randomUUID` does not (plain HTTP on a private network). */
export const newId = (): string => idOf(crypto.getRandomValues(new Uint8Array(idLength)));

/** The id that these bytes spell, 5 bits of each. */
export const idOf = (bytes: Uint8Array): string => Array.from(bytes.subarray(0, idLength), (byte) => alphabet[byte % 32]).join("");
