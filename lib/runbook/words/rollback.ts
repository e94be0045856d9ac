import type { Words } from "./words.ts";

/** Labels and headings about how one goes back. */
export const rollback: Words = {
  en: [
    /roll-?\s?back/u,
    /back-?out/u,
    /fall-?back\b/u,
    /roll(?:ing|ed)[\s-]back/u,
    /(?:going|moving|switching|failing|falling) back\b/u,
    /^(?:how to )?(?:undo|revert)(?:ing)?\b/u,
    /how to (?:halt|go back)/u,
    /\bways? back\b/u,
    /\b(?:return|go|back|switch|revert)(?:ing)? to (?:the )?(?:old|previous|former|last)\b/u,
    /^if .{1,60}(?:does not|doesn.t|fails?|failed|wrong|crosse[sd]|exceed)/u,
    /if (?:it|something|things|anything) (?:goes|go) wrong/u,
    /disaster recovery/u,
  ],
  de: [
    /\b(?:gehen|geht|kehren|schalten|rollen)(?: wir| man)? zurück/u,
    /\bweg zurück/u,
    /\brückweg/u,
    /zurückrollen/u,
    /rücksetz/u,
    /rückfall/u,
    /rückbau/u,
  ],
  nl: [/terug(?:draai|rol|val|zet|schakel|keer)/u, /\b(?:de )?weg terug\b/u, /^terug naar\b/u],
  fr: [/reven(?:ir|ons) en arrière/u, /chemin (?:de|du) retour/u, /retour (?:en )?arrière/u],
  es: [/camino de vuelta/u, /reversión/u, /(?:volver|vuelta|marcha) atrás/u, /^¿?(?:cómo|cuándo) revert/u],
  pt: [/reversão/u, /^(?:como|quando) revert/u],
  ja: [/切り?戻[しす]/u, /ロールバック/u],
  zh: [/回滚/u],
};
