import type { Words } from "./words.ts";

/** The days of the week, in full and as they are cut short before a date. */
export const weekdays: Words = {
  en: [/(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur?|sat|sun)(?:day)?/u],
  de: [/montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag/u],
  nl: [/maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag/u],
  fr: [/lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/u],
  es: [/lunes|martes|miércoles|jueves|viernes|sábado|domingo/u],
  pt: [/(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?/u],
};
