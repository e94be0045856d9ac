import type { Words } from "./words.ts";

/** Labels and headings about a plan of who hears what when. */
export const communications: Words = {
  en: [/communicat\w* (?:plan|timeline|schedule|strategy|matrix|cadence)/u, /\bupdates?\b.*(?:internal|external|stakeholder)/u],
  de: [/kommunikationsplan/u],
  nl: [/communicatieplan/u],
  fr: [/plan de communication/u],
  es: [/plan de comunicaci/u],
};
