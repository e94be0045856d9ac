import type { Words } from "./words.ts";

/** Labels and headings about a go/no-go. */
export const gate: Words = {
  en: [
    /\bgo\s*(?:\/|-|or|vs\.?|and|&)\s*no[\s-]?-?go\b/u,
    /questions to answer/u,
    /^gates?\b/u,
    /^(?:[\p{L}-]+ )?(?:decision|approval|hold|phase|stage|release) (?:gate|point)s?\b/u,
    /\bdecide$/u,
    /\bgates? (?:\d{1,2}|[a-d])(?!\p{L})/u,
    /\bdecision (?:meeting|call|board|forum)\b/u,
    /^decision ?[:–-]? ?(?:to )?(?:go|proceed|expand|continue|promote|advance|ship|launch)\b.{0,20}?(?: or |\/| vs\.? )(?:to )?(?:roll-?\s?back|hold|stop|no-?go|abort|wait|pause|revert|delay)$/u,
    /\b(?:go|hold|proceed|promote|launch|release|cut-?over|go-?live)(?:\s*(?:\/|or)\s*(?:go|hold|proceed|promote|stop|abort|wait|roll-?\s?back))*\s+(?:decision|call)(?: point)?$/u,
  ],
  de: [
    /entscheidungs-?(?:runde|sitzung|besprechung|gremium)\b/u,
    /^(?:entscheidungs|halte)punkte?\b/u,
    /freigabeentscheidung/u,
    /\b(?:start|go|go-?live|umschalt|freigabe|weiter)-?entscheidung$/u,
  ],
  nl: [
    /^(?:besluitvormings|beslis)-?overleg\b/u,
    /^beslis(?:sings?)?-?(?:moment|punt)(?:en)?\b/u,
    /\b(?:start|go|go-?live|vrijgave|omschakel|livegang)-?(?:besluit|beslissing)$/u,
  ],
  fr: [
    /^(?:comité|réunion) de décision\b/u,
    /^points? de (?:décision|contrôle go)/u,
    /\bdécision de (?:lancement|bascule|mise en production)/u,
  ],
  es: [
    /^(?:comité|reunión) de decisión\b/u,
    /^puntos? de decisión/u,
    /decisión de salida/u,
    /\bdecisi[óo]n de (?:lanzamiento|paso|continuar)/u,
  ],
  pt: [/^pontos? de decisão/u, /\bdecisão de (?:lançamento|continuar)/u],
  ja: [/実施判断/u, /(?:go|移行|実行|可否|最終|リリース)\s*(?:\/?\s*no-?go\s*)?の?判[定断](?!基準|条件)/u],
  zh: [/(?:上线|最终)?决策点?$/u],
  any: [
    /\bno-?go\b(?!.{0,40}\b(?:ways? back|going back|roll-?\s?back|revert|undo|weg zurück|rückweg))/u,
    /^(?:the )?(?:final )?(?:decision|entscheidung|décision|decisión|decisão|decisione|beslissing|besluit)$/u,
  ],
};
