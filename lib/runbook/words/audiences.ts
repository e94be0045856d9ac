import type { Words } from "./words.ts";

/** Labels and headings about who is to hear of it. */
export const audiences: Words = {
  en: [/\baudiences?\b/u, /\bstakeholders?\b(?!\s+(?:updates?|communicat|notif|meeting|approv))/u],
  de: [/zielgruppen?/u, /interessengruppen/u],
  nl: [/doelgroep(?:en)?/u, /belanghebbenden/u],
  fr: [/publics? concern/u, /parties prenantes/u],
  es: [/destinatari/u, /partes interesadas/u],
};
