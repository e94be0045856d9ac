import * as z from "zod";

/** What a field for e-mail addresses holds: the addresses, each once, and the pieces that are none. */
export type ReadAddresses = { addresses: string[]; bad: string[] };

/** How many people are invited at once at most. */
export const maxAddresses = 50;

const address = z.email().max(254);
/** A quoted name, an address in brackets, a word, or what divides them. */
const tokens = /"[^"\n]*"|<[^<>\n]*>|[,;\r\n]|[^\s,;"<>]+|["<>]/g;

/**
 * Reads e-mail addresses divided by commas, semicolons, line ends or spaces, bare or as `Name <address>`. Lower case, in the
 * order they were typed.
 */
export function readAddresses(text: string): ReadAddresses {
  const pieces: string[] = [];
  let words: string[] = [];
  for (const [token] of text.normalize("NFKC").matchAll(tokens)) {
    if (/^<.*>$/.test(token)) {
      // The words before it are a name, unless one is an address itself.
      pieces.push(...words.filter((word) => word.includes("@") && !word.startsWith('"')), token.slice(1, -1).trim());
      words = [];
    } else if (/^[,;\r\n]$/.test(token)) {
      pieces.push(...words);
      words = [];
    } else words.push(token);
  }
  const found = [...pieces, ...words].map((piece) => ({ piece, good: address.safeParse(piece).success }));
  const once = (good: boolean) => found.filter((each) => each.good === good).map(({ piece }) => (good ? piece.toLowerCase() : piece));
  return { addresses: [...new Set(once(true))], bad: [...new Set(once(false))] };
}
