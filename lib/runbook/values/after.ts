import { unitMinutes } from "./parse-duration.ts";
import { tidy } from "./tidy.ts";
import { asDays } from "./working-days.ts";

const unit =
  "hours?|hrs?|days?|weeks?|months?|stunden?|tage?n?|wochen?|monate?n?|uur|uren|dag(?:en)?|weken|maand(?:en)?|heures?|jours?|semaines?|mois|horas?|d[ií]as?|semanas?|mes(?:es)?|mês";
const first = "first|erste[nrs]?|eerste|premi(?:er|ère)s?|primer[oa]?s?|primeir[oa]s?";
const upTo = " ?(?:-|–|—|to|bis|tot|à|a) ?";
const before =
  /(?<!\p{L})(?:before|prior|pre|ahead|until|vor(?:her)?|voor|avant|antes|every|each|alle|jede[nrsm]?|elke?|iedere?|chaque|cada)(?!\p{L})/iu;
/** `24-Hour`, `2-4 weeks`, `30 days` */
const counted = new RegExp(`(?<![\\p{L}\\d.,:%])(\\d{1,3})(?:${upTo}(\\d{1,3}))?[ -]?(${unit})(?![\\p{L}\\d])`, "iu");
/** `Week 1`, `Week 2-4`, `Month 1`, `Day 7` */
const numbered = new RegExp(`(?<!\\p{L})(${unit}) ?#?(\\d{1,3})(?:${upTo}(\\d{1,3}))?(?![\\d%]|[.:]\\d)`, "iu");
/** `First month`, `first 24 hours` */
const opening = new RegExp(`(?<!\\p{L})(?:${first})[ -](?:(\\d{1,3})[ -])?(${unit})(?![\\p{L}\\d])`, "iu");
/** Whole weeks or months within which something must come true. */
const within =
  /(?<!\p{L})(?:within|innerhalb(?: von)?|binnen|dans les|en|dentro de|em) (\d{1,3}) (weeks?|months?|wochen?|monate?n?|weken|maand(?:en)?|semaines?|mois|semanas?|mes(?:es)?|mês)(?!\p{L})/iu;
/** “within 2 working days”, once these are days. */
const withinDays =
  /(?<!\p{L})(?:within|innerhalb(?: von)?|binnen|dans les|en|dentro de|em) (\d{1,3}) (days?|tage?n?|dag(?:en)?|jours?|d[ií]as?)(?!\p{L})/iu;
/** Half a day: what comes sooner is part of the work. */
const least = 12 * 60;

/** How long after a deployment, in minutes; `counts`: its days are those on which people work. */
export type After = { minutes: number; counts: "workdays" | null };

/** How long after a deployment a heading speaks of: `24-Hour Success Criteria`, `Week 2-4`, `First month`, `3 working days after`. Null where it does not. */
export function afterIn(text: string): After | null {
  const [line, counts] = days(text, 200);
  if (before.test(line)) return null;
  const found = opening.exec(line);
  if (found) return long(Number(found[1] ?? 1), found[2], counts);
  const count = counted.exec(line);
  if (count) return long(Number(count[2] ?? count[1]), count[3], counts);
  const number = numbered.exec(line);
  return number ? long(Number(number[3] ?? number[2]), number[1], false) : null;
}

/** The same for a sentence that names its own time: `in the first 24 hours`, `within 2 weeks`, `within 2 working days`. */
export function afterSaid(text: string): After | null {
  const [line, counts] = days(text, 300);
  const found = opening.exec(line);
  if (found) return long(Number(found[1] ?? 1), found[2], counts);
  const weeks = within.exec(line) ?? (counts ? withinDays.exec(line) : null);
  return weeks ? long(Number(weeks[1]), weeks[2], counts) : null;
}

/** The text with its working days as days, and whether it has any. */
function days(text: string, most: number): [line: string, counts: boolean] {
  const line = tidy(text).slice(0, most);
  const plain = asDays(line);
  return [plain, plain !== line];
}

function long(count: number, name: string | undefined, counts: boolean): After | null {
  const perUnit = unitMinutes(name ?? "") ?? 0;
  const minutes = count * perUnit;
  return minutes >= least ? { minutes, counts: counts && perUnit === day ? "workdays" : null } : null;
}

const day = 1440;
