import type { Words } from "./words.ts";

/** Labels and headings about something people list that is no work. */
export const listing: Words = {
  en: [
    /^(?:[\p{L}&'’-]+\s+){0,3}(?:contents|references?|resources?|faqs?|background|summary|overview|principles?|definitions?|glossary)$/u,
    /^(?:[\p{L}&'’-]+\s+){0,3}(?:assumptions?|benefits?|features?|lessons(?: learned)?|notes?|why|links?|outline|changelog|known issues|appendix)$/u,
    /^escalation[ -]?(?:procedures?|paths?|process(?:es)?|levels?)$/u,
    /troubleshoot/u,
    /appendix/u,
    /^structure of the (?:document|content)/u,
    /^how to use (?:this|these|the) (?:\p{L}+ ){0,2}(?:templates?|documents?|runbooks?|playbooks?|check-?lists?|guides?|plans?|pages?)$/u,
    /^usage (?:guidelines?|notes?)$/u,
    /^best practices$/u,
  ],
  de: [
    /^(?:[\p{L}&'’-]+\s+){0,3}(?:übersicht|inhalt|anhang)$/u,
    /^(?:hinweise?|anmerkung(?:en)?)$/u,
    /^eskalations?[ -]?(?:pfade?|prozess|wege?|stufen)$/u,
    /^structure des (?:document|content)/u,
    /^(?:verwendung|benutzung) (?:dieser|dieses|der|des) \p{L}+$/u,
  ],
  nl: [
    /^(?:[\p{L}&'’-]+\s+){0,3}(?:overzicht|inhoud|bijlagen?|achtergrond|samenvatting|begrippen(?:lijst)?)$/u,
    /^(?:opmerking(?:en)?|aantekeningen|toelichting)$/u,
    /^escalatie(?:paden|pad|procedures?|niveaus?)?$/u,
  ],
  fr: [
    /^(?:[\p{L}&'’-]+\s+){0,3}(?:sommaire|annexe)$/u,
    /^remarques?$/u,
    /^procédures? d[’']escalade$/u,
    /^structure du (?:contenu|document)/u,
  ],
  es: [/^(?:[\p{L}&'’-]+\s+){0,3}(?:índice|resumen)$/u, /^(?:observaciones|notas?)$/u, /^procedimientos? de escalad[ao]$/u],
  pt: [/^(?:[\p{L}&'’-]+\s+){0,3}índice$/u, /^(?:observações|notas?)$/u, /^procedimentos? de escalonamento$/u],
  id: [/^catatan(?: \p{L}+)?$/u],
};
