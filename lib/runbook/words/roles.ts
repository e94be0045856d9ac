import type { Words } from "./words.ts";

/** Labels and headings about people and what they do. */
export const roles: Words = {
  en: [
    /\bteams?\b(?!\s+(?:preparation|communication|readiness|brief|training|notif))/u,
    /\broles?\b/u,
    /personnel/u,
    /responsibilit/u,
    /\bcontacts?\b/u,
    /\bstaffing/u,
    /on-?call (?:list|roster|schedule|contacts?)/u,
    /\broster\b/u,
    /\braci\b/u,
    /^who(?: does what| is who| is involved| to call)?$/u,
    /^(?:(?:key|the) )?(?:people|owners|crew|participants?|who(?:'|’)?s who)$/u,
  ],
  de: [/ansprechpartner/u, /verantwortlich(?:e|keiten)/u, /\brollen\b/u, /^zuständigkeiten$/u, /\bbeteiligte/u],
  nl: [/verantwoordelijk(?:e|en|heden)\b/u, /contactpersonen/u, /\bbetrokkenen\b/u],
  fr: [/équipe/u, /rôles/u],
  es: [/equipos?\b/u, /responsables/u],
  pt: [/equipe/u, /funções/u],
  ja: [/体制/u, /役割/u, /担当者/u],
  any: [/^(?:erforderliche |required )?(?:teilnehmer(?:innen)?|teilnehmende|attendees|asistentes|participantes|participants)$/u],
};
