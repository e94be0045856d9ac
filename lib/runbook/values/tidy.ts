import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { withoutNumber } from "../text/title.ts";

/** What signs look like when their UTF-8 bytes were read as Windows-1252 or -1254. */
const signs: [RegExp, string][] = [
  [/â†’|â‡’|âžœ|âž¡|âŸ¶|â†\u0092/g, "→"],
  [/â‰¥/g, "≥"],
  [/â‰¤/g, "≤"],
  [/â‰ˆ/g, "≈"],
  [/â€“|â€”/g, "–"],
  [/Ã—/g, "×"],
];
/** More than any line of values; bounds the work on a text that is none. */
const longest = 2000;

/** The text on one line with plain spaces, its signs as they were meant, cut to 2,000 characters. */
export function tidy(text: string): string {
  const line = text.length > longest ? text.slice(0, longest) : text;
  const meant = /[âÃ]/.test(line) ? signs.reduce((now, [broken, sign]) => now.replace(broken, sign), line) : line;
  return meant.replace(/\s+/g, " ").trim();
}

/** Takes bullet, box, number and pictures off the beginning of a tidy text. */
export function withoutMarkers(text: string): string {
  const bare = text.replace(/^(?:[-*+•·|#]{1,6} )+/, "").replace(/^\[[ xX✓✔]?\] ?|^[☐⬜☑☒✅❌] ?/u, "");
  return withoutNumber(withoutSymbols(bare));
}
