import type { Words } from "./words.ts";

/** Labels and headings about figures people look at. */
export const metrics: Words = {
  en: [/\bkpis?\b/u, /key performance/u, /\bmetrics?\b/u, /indicators?\b/u, /monitoring tools/u, /\bdashboards?\b$/u],
  de: [/metriken/u, /kennzahlen/u],
  nl: [/kengetallen/u, /meetwaarden/u],
  fr: [/métriques/u],
  es: [/métricas/u],
};
