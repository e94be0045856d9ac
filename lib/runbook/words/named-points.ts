import type { Words } from "./words.ts";

/** What people call a point at which somebody decides, before its letter or number. */
export const namedPoints: Words = {
  en: [/gate|checkpoint|hold ?point|control point|decision point/u],
  de: [/haltepunkt|prüfpunkt|kontrollpunkt|entscheidungspunkt/u],
  nl: [/beslismoment|beslispunt|controlepunt/u],
  fr: [/point de (?:contrôle|décision)/u],
  es: [/punto de (?:control|decisión)/u],
  pt: [/ponto de (?:controle|decisão)/u],
};
