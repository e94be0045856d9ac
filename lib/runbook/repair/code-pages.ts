/** 0x80–0x9F in Windows-1252; a space where the code page defines nothing. */
const specials = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** Where Windows-1254 differs from Windows-1252. */
const turkish: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe };

const bytes = new Map<number, number>();
for (let byte = 0x80; byte <= 0xff; byte++) bytes.set(byte, byte);
for (const [index, sign] of [...specials].entries()) if (sign !== " ") bytes.set(sign.charCodeAt(0), 0x80 + index);
for (const [sign, byte] of Object.entries(turkish)) bytes.set(sign.charCodeAt(0), byte);

/**
 * Bytes that a code page leaves undefined, so that reading with it may have dropped them; and 0xA0, the no-break space,
 * which editors make a plain space or nothing.
 */
export const droppedBytes = {
  "windows-1252": [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xa0],
  "windows-1254": [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xa0],
} as const;

/** The byte a character stood for in Windows-1252, Windows-1254 or Latin-1; -1 for ASCII and for what they do not have. */
export function byteAt(text: string, at: number): number {
  return bytes.get(text.charCodeAt(at)) ?? -1;
}

/** Whether a character is one that only Windows-1254 has. */
export const isTurkish = (sign: string): boolean => sign in turkish;
