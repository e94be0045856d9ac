import type { Words } from "./words.ts";

/** Labels and headings about alerts and their limits. */
export const thresholds: Words = {
  en: [/threshold/u, /\balert(?:s|ing)?\b/u, /\balarms?\b/u, /escalation (?:criteria|rules|matrix)/u, /\bslos?\b/u, /^guard-?\s?rails?$/u],
  de: [/schwellen?wert/u, /grenzwert/u, /alarmierung/u],
  nl: [/drempelwaarde/u, /grenswaarde/u],
  fr: [/\bseuils?\b/u, /alertes?\b/u],
  es: [/umbral/u, /alertas?\b/u],
  pt: [/limiar/u],
  ja: [/閾値/u, /しきい値/u],
};
