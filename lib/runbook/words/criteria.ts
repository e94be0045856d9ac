import type { Words } from "./words.ts";

/** Labels and headings about what must hold. */
export const criteria: Words = {
  en: [
    /(?:success|acceptance|exit|entry|completion|pass|done|quality)[\s-]+(?:criteria|criterion|metrics?|indicators?|conditions?|measures?)/u,
    /definition of done/u,
    /\bcriteria\b/u,
    /\bdone when/u,
    /(?:good|success|done) looks like/u,
    /looks good when/u,
    /^expected (?:results?|outcomes?)$/u,
  ],
  de: [/erfolgskriterien/u, /akzeptanzkriterien/u, /abnahmekriterien/u, /kriterien/u, /^erwartete[sn]? ergebnisse?$/u],
  nl: [
    /(?:succes|acceptatie|afrondings?|slagings)criteria/u,
    /^klaar (?:als|wanneer)/u,
    /^verwachte? (?:resultat?en|resultaat|uitkomsten?)$/u,
  ],
  fr: [/critères?\b/u, /indicateurs de réussite/u, /^résultats? attendus?$/u],
  es: [/criterios?\b/u, /^resultados? esperados?$/u],
  pt: [/critérios?\b/u],
  ja: [/成功基準/u, /完了条件/u, /判定基準/u],
};
