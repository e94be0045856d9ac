import type { Words } from "./words.ts";

/** Labels and headings about what is handed over. Words of everyday use count only where they are all that stands there. */
export const deliverables: Words = {
  en: [/^(?:[\p{L}\d]+ ){0,3}deliverables?(?:$| (?:list|table|register|overview|for|of|by|and owners)\b)/u, /^(?:key )?work products?$/u],
  de: [/^liefergegenst(?:and|ände)\b/u, /^lieferobjekte?\b/u, /^(?:zu liefernde |arbeits)ergebnisse$/u],
  nl: [/^op te leveren(?: (?:producten|resultaten|stukken))?$/u, /^op ?leverstukken$/u],
  fr: [/^livrables?(?!\p{L})/u],
  es: [/^entregables?(?!\p{L})/u],
  pt: [/^entreg(?:ável|áveis)(?!\p{L})/u],
  ja: [/成果物/u],
  zh: [/交付物|交付成果/u],
};
