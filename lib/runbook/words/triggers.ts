import type { Words } from "./words.ts";

/** Labels and headings about what calls for going back. */
export const triggers: Words = {
  en: [
    /(?:roll-?\s?back|back-?out|abort|fall-?back|revert)\s+(?:plan\s+)?(?:triggers?|criteria|conditions?|thresholds?|signals?|decision|scenarios?)/u,
    /(?:trigger|condition|criteri\w*|when|reason)\w*\s+(?:\p{L}+\s+){0,3}(?:to\s+)?(?:roll-?\s?back|back-?out|abort|revert)/u,
    /(?:roll-?\s?back|back-?out)\s+(?:is |are |will be )?triggered/u,
    /rollback-?trigger/u,
    /trigger(?:ing)? (?:criteria|conditions)/u,
    /\b(?:abort|stop|halt|roll-?\s?back|back-?\s?out|revert)\s+(?:[\p{L}-]+\s+){0,3}(?:if|when)\b/u,
    /\b(?:roll-?\s?back|back-?\s?out|revert)\s+(?:[\p{L}-]+\s+){4,8}(?:if|when)$/u,
    /\bwhat bad looks like/u,
    /\bred flags?\b/u,
    /\b(?:kill|abort|halt|stop|pause)[\s-]+(?:rules?|criteria|conditions?|signals?)/u,
  ],
  de: [
    /abbruch-?(?:kriterien|bedingungen)/u,
    /^auslöser$/u,
    /(?:rollback|abort)[\s-]?(?:kriterien|auslöser)/u,
    /(?:auslöser|kriterien|wann)\w*\s+(?:\p{L}+\s+){0,3}rollback/u,
    /(?:rückfall|rollback)\s+(?:wird )?ausgelöst/u,
    /^(?:zurück(?:rollen|setzen|gehen)?|abbrechen|abbruch),? (?:wenn|falls|bei)\b/u,
    /^wann (?:wird )?(?:zurück|abgebrochen)/u,
  ],
  nl: [
    /^wanneer (?:wordt |worden |draaien |gaan )?(?:er |we )?(?:\p{L}+ )?terug/u,
    /(?:terugdraai|terugrol|terugval|stop|afbreek)(?:criteria|voorwaarden|momenten|signalen)/u,
    /^(?:terugdraaien|terugrollen|terugvallen|stoppen|afbreken) (?:als|indien|wanneer|bij)\b/u,
  ],
  fr: [
    /^déclencheurs?$/u,
    /(?:conditions?|critères?)\s+d[’']\s?(?:abandon|arrêt)/u,
    /(?:conditions?|critères?|déclencheurs?|quand)\w*\s+(?:\p{L}+\s+){0,3}(?:rollback|retour arrière)/u,
    /rollback\s+(?:critères|conditions)/u,
    /rollback\s+(?:est )?déclenché/u,
    /^(?:revenir en arrière|retour arrière|annuler|abandonner) (?:si|quand)\b/u,
  ],
  es: [
    /(?:criterios|condiciones)\s+de (?:parada|aborto|abandono|cancelación)/u,
    /(?:criterios|condiciones|cuándo)\w*\s+(?:\p{L}+\s+){0,3}(?:rollback|reversi[oó]n|revertir|abort)/u,
    /rollback\s+criterios/u,
    /^(?:revertir|abortar|volver atrás) (?:si|cuando)(?!\p{L})/u,
  ],
  pt: [
    /(?:critérios|condições)\s+de (?:parada|aborto|abandono|cancelamento)/u,
    /(?:critérios|condições|quando)\w*\s+(?:\p{L}+\s+){0,3}(?:rollback|reversão|reverter|abort)/u,
    /^(?:reverter|abortar) (?:se|quando)\b/u,
  ],
  zh: [/回滚(?:条件|触发)/u, /(?:何时|什么时候|什么情况下)回滚/u],
  ja: [/いつ(?:切り?戻|ロールバック)/u, /(?:切り戻し|ロールバック|中止)(?:の)?(?:判断)?(?:基準|条件)/u],
};
