import { remember } from "../text/remember.ts";
import { minutesIn } from "./lengths.ts";
import { spelledOut } from "./spelled-out.ts";
import { tidy, withoutMarkers } from "./tidy.ts";

/** How often something happens: the words that say so, minutes between two times where that is fixed, and the other words. */
type Cadence = { cadence: string; everyMinutes: number | null; rest: string };

const day = 24 * 60;
const unit =
  "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|sekunden?|minuten?|stunden?|tage?|wochen?|monate?|minuut|uur|uren|dag(?:en)?|weken|maand(?:en)?|secondes?|heures?|jours?|semaines?|mois|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|mês";
const each = "every|each|alle|jede[nrsm]?|elke?|iedere?|om de|toute?s les|tous les|chaque|cada|todos os|todas as|todos los|todas las";
/** “every five minutes” */
const spelled =
  "two|three|four|five|six|ten|fifteen|twenty|thirty|zwei|drei|vier|fünf|sechs|zehn|fünfzehn|zwanzig|dreißig|twee|drie|vijf|tien|vijftien|dertig|deux|trois|quatre|cinq|dix|quinze|trente|dos|tres|cuatro|cinco|diez|treinta|dois|duas|três|quatro|dez|trinta";
/** “every half hour”, “every quarter of an hour” */
const half = "half(?: an)?[ -]hour|halbe stunde|half uur|demi-heure|media hora|meia hora";
const quarter = "quarter(?: of an)?[ -]hour|viertelstunde|kwartier|quart d[’']heure|cuarto de hora|quarto de hora";
const part = `${half}|${quarter}`;
const weekday =
  "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|montag|dienstag|mittwoch|donnerstag|freitag|maandag|dinsdag|woensdag|donderdag|vrijdag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes";
const regular = new RegExp(
  `(?<!\\p{L})(?:${each}) (?:(other|second|zweiten?|few|single)? ?(?:(\\d{1,6}(?:[.,]\\d{1,3})?|${spelled}(?= ))(?: ?(?:-|–|—|to|bis|tot|à|a) ?(\\d{1,6}))?(?: ?-?(${unit})|([smhd]))|(${part}|${unit}|${weekday}|weekday|business day|working day|morning|evening|night|ochtend|avond|nacht|werkdag))(?![\\p{L}\\d]))(?: (?:or|and|oder|und|ou|et|y|o|e) (?:at|on|after|bei|nach|à|en) [^.,;:()]{3,60})?`,
  "iu",
);
const times =
  /(?<!\p{L})(?:(once|twice|thrice|\d{1,2} times|\d{1,2}x|einmal|zweimal|une fois|deux fois|una vez|dos veces|uma vez|duas vezes)) (?:(?:an?|per|each|every) (?=hour|day|week|month)|(?:pro|am|par|al|por|ao|a la|an?) (?=stunde|tag(?<!a tag)|woche|heure|jour|semaine|hora|d[ií]a|semana)|täglich)(hour|day|week|month|stunde|tag|woche|heure|jour|semaine|hora|d[ií]a|semana)?(?!\p{L})/iu;
const adverbs: [string, number | null][] = [
  ["hourly|stündlich|elk uur|horaire|cada hora", 60],
  ["twice[- ]daily", day / 2],
  [
    "daily|nightly|täglich|nächtlich|dagelijkse?|quotidiennement|quotidienn?e?s?|journaliers?|journalière|diariamente|diari[oa]s?|diári[oa]s?",
    day,
  ],
  ["bi-?weekly|fortnightly|zweiwöchentlich|14-täglich|quinzenal(?:mente)?|quincenal(?:mente)?|bimensuel(?:le)?", 14 * day],
  ["weekly|wöchentlich|wekelijkse?|hebdomadaires?|semanal(?:mente)?|semanales|semanais", 7 * day],
  ["monthly|monatlich|maandelijkse?|mensuel(?:le)?s?|mensual(?:mente)?|mensuales|mensal(?:mente)?|mensais", 30 * day],
  ["quarterly|vierteljährlich|trimestriels?|trimestral(?:mente)?", 91 * day],
  ["yearly|annually|jährlich|annuel(?:le)?s?|anual(?:mente)?", 365 * day],
];
const adverb = adverbs.map(([text]) => text).join("|");
/** `e` and `r` endings of German adjectives: “tägliche Prüfung”. */
const begins = new RegExp(`^(?:${adverb})(?:e[rnsm]?)?(?![\\p{L}-])`, "iu");
/** “First week: daily check of backups” */
const afterTime = new RegExp(`(?<=^[^:]{2,40}: )(?:${adverb})(?:e[rnsm]?)?(?![\\p{L}-])`, "iu");
const ends = new RegExp(`(?<=[ :])(?:${adverb})\\.?$`, "iu");
const bracketed = new RegExp(`\\(([^()]{0,60}?(?<![\\p{L}-]))?(${adverb})(?![\\p{L}-])([^()]{0,60})\\)`, "iu");

/**
 * How often something happens: `Every 5 Minutes:`, `(Daily Review)`, `alle 15 Minuten`. A word such as “daily” counts only
 * where it begins or ends the text or stands in parentheses: in the middle it is mostly part of a name. Null otherwise.
 */
export const cadenceIn = remember((text: string): Cadence | null => {
  const line = withoutMarkers(tidy(text)).replace(/[*_]{2}/g, "");
  const fixed = regular.exec(line);
  if (fixed) return cut(line, fixed.index, fixed[0], minutesOf(fixed));
  const counted = times.exec(line);
  if (counted && (counted[2] || /täglich/i.test(counted[0]))) return cut(line, counted.index, counted[0], between(counted));
  const inside = bracketed.exec(line);
  if (inside?.[2]) {
    const left = `${inside[1] ?? ""}${inside[3] ?? ""}`.replace(/\s+/g, " ").trim();
    const rest = line.slice(0, inside.index) + (left ? `(${left})` : "") + line.slice(inside.index + inside[0].length);
    return { cadence: inside[2], everyMinutes: named(inside[2]), rest: bare(rest) };
  }
  const alone = begins.exec(line) ?? afterTime.exec(line) ?? ends.exec(line);
  // “Monthly active users” is a number, not something to do each month.
  return alone && !/(?<!\p{L})(?:activ[eo]s?|actif(?:ve)?s|ativos?)(?!\p{L})/iu.test(line)
    ? cut(line, alone.index, alone[0], named(alone[0].replace(/\.$/, "")))
    : null;
});

function minutesOf(match: RegExpExecArray): number | null {
  const [, every = "", count, , name, letter, alone = ""] = match;
  if (/few/i.test(every)) return null;
  const factor = /other|second|zweite/i.test(every) ? 2 : 1;
  // Nought is no rhythm, and neither is a unit that nobody knows.
  if (count) return amountOf(count) * (minutesIn(name ?? letter ?? "") ?? 0) || null;
  if (new RegExp(`^(?:${part})$`, "iu").test(alone)) return new RegExp(`^(?:${half})$`, "iu").test(alone) ? 30 : 15;
  return (
    factor *
    (minutesIn(alone) ??
      (/day$|morning|evening|night|dag$|ochtend|avond|nacht/i.test(alone) && !new RegExp(`^(?:${weekday})$`, "i").test(alone)
        ? day
        : 7 * day))
  );
}

const amountOf = (count: string): number => (/^\d/.test(count) ? Number(count.replace(",", ".")) : (spelledOut(count) ?? 1));

function between(match: RegExpExecArray): number | null {
  const [, often = "", name] = match;
  const count = /^(?:twice|zwei|deux|dos|duas)/i.test(often) ? 2 : /^thrice/i.test(often) ? 3 : Number(/^\d+/.exec(often)?.[0] ?? 1);
  const minutes = name ? minutesIn(name) : day;
  return minutes && count > 0 ? minutes / count : null;
}

function named(word: string): number | null {
  return adverbs.find(([text]) => new RegExp(`^(?:${text})(?:e[rnsm]?)?$`, "iu").test(word))?.[1] ?? null;
}

function cut(line: string, index: number, cadence: string, everyMinutes: number | null): Cadence {
  const rest = `${line.slice(0, index)} ${line.slice(index + cadence.length)}`;
  return { cadence: cadence.trim(), everyMinutes, rest: bare(rest) };
}

function bare(text: string): string {
  return text
    .replace(/\( ?\)|\[ ?\]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[:,;.–—-]{1,3} ?/, "")
    .replace(/ ?[:,;–—-]{1,3}$/, "")
    .trim();
}
