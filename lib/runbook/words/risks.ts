import type { Words } from "./words.ts";

/** Labels and headings about what may go wrong. */
export const risks: Words = {
  en: [/\brisks?\b/u],
  de: [/\brisiken\b/u, /\brisiko/u],
  nl: [/\brisico(?:['’]?s)?\b/u],
  fr: [/\brisques?\b/u],
  es: [/\briesgos?\b/u],
  pt: [/\briscos?\b/u],
  ja: [/リスク/u],
  zh: [/风险/u],
};
