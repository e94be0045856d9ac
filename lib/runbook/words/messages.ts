import type { Words } from "./words.ts";

/** Labels and headings about words that are ready to be sent. */
export const messages: Words = {
  en: [
    /(?:message|mail|email|e-mail|slack|announcement|notification|communication)s?\s+(?:templates?|drafts?|text|copy)/u,
    /\btemplates?\b.*(?:message|mail|communicat)/u,
  ],
  de: [/vorlagen?\b/u],
  nl: [/sjablo(?:on|nen)\b/u],
  fr: [/modèles? de message/u],
  es: [/plantillas?\b/u],
};
