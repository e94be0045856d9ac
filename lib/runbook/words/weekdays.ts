import type { Words } from "./words.ts";

/** Each day of the week, Sunday first, in English, German, Dutch, French, Spanish and Portuguese. */
export const weekdayNames: readonly string[] = [
  "sun(?:day)?|sonntag|zondag|dimanche|domingo",
  "mon(?:day)?|montag|maandag|lundi|lunes|segunda(?:-feira)?",
  "tue(?:s|sday)?|dienstag|dinsdag|mardi|martes|terça(?:-feira)?",
  "wed(?:nesday)?|mittwoch|woensdag|mercredi|miércoles|quarta(?:-feira)?",
  "thu(?:r|rs|rsday)?|donnerstag|donderdag|jeudi|jueves|quinta(?:-feira)?",
  "fri(?:day)?|freitag|vrijdag|vendredi|viernes|sexta(?:-feira)?",
  "sat(?:urday)?|samstag|sonnabend|zaterdag|samedi|sábado",
];

/** The days of the week, in full and as they are cut short before a date. */
export const weekdays: Words = {
  en: [/(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur?|sat|sun)(?:day)?/u],
  de: [/montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag/u],
  nl: [/maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag/u],
  fr: [/lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/u],
  es: [/lunes|martes|miércoles|jueves|viernes|sábado|domingo/u],
  pt: [/(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?/u],
};
