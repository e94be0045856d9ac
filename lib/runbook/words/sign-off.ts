import type { Words } from "./words.ts";

/** Labels and headings about who signs or approves. */
export const signOff: Words = {
  en: [/sign-?\s?offs?\b/u, /\bapprov(?:als?|ers?|ed by)\b/u, /\bsignatures?\b/u, /^signed\b/u],
  de: [/freigaben?\b/u, /genehmigung/u, /unterschrift/u, /\babnahmen?\b/u],
  nl: [/\bakkoord\b/u, /goedkeuring/u, /handtekening/u, /ondertekening/u],
  fr: [/approbations?\b/u],
  es: [/aprobaci/u, /\bvisto bueno/u, /firmas?\b/u],
  pt: [/aprovaç/u, /assinatura/u],
  ja: [/承認/u, /署名/u],
  zh: [/审批/u, /签字/u, /签署/u],
};
