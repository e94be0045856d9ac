import { findDate } from "../values/parse-date.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

/** By day of the week, Sunday first, in English, German, Dutch, French, Spanish and Portuguese. */
const weekdays = [
  /(?<!\p{L})(?:sunday|sonntag|zondag|dimanche|domingo)(?!\p{L})/iu,
  /(?<!\p{L})(?:monday|montag|maandag|lundi|lunes|segunda-feira)(?!\p{L})/iu,
  /(?<!\p{L})(?:tuesday|dienstag|dinsdag|mardi|martes|terça-feira)(?!\p{L})/iu,
  /(?<!\p{L})(?:wednesday|mittwoch|woensdag|mercredi|miércoles|quarta-feira)(?!\p{L})/iu,
  /(?<!\p{L})(?:thursday|donnerstag|donderdag|jeudi|jueves|quinta-feira)(?!\p{L})/iu,
  /(?<!\p{L})(?:friday|freitag|vrijdag|vendredi|viernes|sexta-feira)(?!\p{L})/iu,
  /(?<!\p{L})(?:saturday|samstag|sonnabend|zaterdag|samedi|sábado)(?!\p{L})/iu,
];
const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export const weekdayWrong: Rule = {
  rule: "weekday-wrong",
  level: "error",
  means: "A date and the day of the week beside it do not go together.",
  example: "# Move\n\n**Date:** 2026-11-26 (Friday)\n\n## Switch over\n\n- [ ] Switch the traffic\n",
  check: (said) =>
    said.facts.flatMap(({ value, line }) => {
      const text = value.slice(0, 200);
      const named = weekdays.flatMap((pattern, day) => (pattern.test(text) ? [day] : []));
      const found = named.length === 1 ? findDate(text, null) : null;
      const day = found && new Date(`${found.date}T00:00:00Z`).getUTCDay();
      if (!found || day === null || Number.isNaN(day) || named[0] === day) return [];
      const message = `${found.date} is a ${names[day]}, not a ${names[named[0] ?? 0]} as ${quote(text)} says; correct the date or the day.`;
      return [{ rule: weekdayWrong.rule, level: weekdayWrong.level, line, message }];
    }),
};
