import type { Words } from "./words.ts";

/** Labels and headings about what is wanted. */
export const objectives: Words = {
  en: [/\bobjectives?\b/u, /\bgoals?\b/u, /\bpurpose\b/u, /\bscope\b/u],
  de: [/\bziele?\b/u],
  nl: [/\bdoel(?:en|stelling(?:en)?)?\b/u],
  fr: [/objectifs?\b/u],
  es: [/objetivos?\b/u],
};
