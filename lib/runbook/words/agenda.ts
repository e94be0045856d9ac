import type { Words } from "./words.ts";

/** Labels and headings about what a meeting speaks of. */
export const agenda: Words = {
  en: [/\bagenda\b/u],
  de: [/tagesordnung/u],
  fr: [/ordre du jour/u],
  es: [/orden del día/u],
};
