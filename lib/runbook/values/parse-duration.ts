import { spelledOut } from "./spelled-out.ts";
import { asDays } from "./working-days.ts";

/** A length in minutes; the two differ where the text gives a range. `lengthCounts`: its days are those on which people work. */
export type Duration = { durationMin: number; durationMax: number; lengthCounts?: "workdays" };

const day = 24 * 60;
const units: [RegExp, number][] = [
  [/^(?:m|mins?|minutes?|minuten?|minuut|minutos?|menit|分|分钟|分間)$/, 1],
  [/^(?:h|hrs?|hours?|std|stunden?|uur|uren|heures?|horas?|jam|時間|小时)$/, 60],
  [/^(?:d|days?|tage?n?|dag(?:en)?|jours?|d[ií]as?|hari|日間?)$/, day],
  [/^(?:w|wks?|weeks?|wochen?|weken|semaines?|semanas?|minggu|週間)$/, 7 * day],
  [/^(?:months?|monate?n?|maand(?:en)?|mois|mes(?:es)?|mês|bulan)$/, 30 * day],
];
const lead =
  /^(?:(?:expected |estimated |total )?(?:duration|time|dauer|duur|tijd|durée|duración|duração|duracion|duracao)(?: ?: ?| )|est(?:imated)?\.?:? |approx(?:imately)?\.? |about |around |typically |usually |normally |roughly |ca\.? ?|circa |env(?:iron|\.)? |etwa |rund |ongeveer |circa |maximaal |unos |cerca de |up to |at most |within |innerhalb(?: von)? |binnen |dans les |en moins de |en menos de |dentro de |em até |(?:(?:this|it) )?(?:(?:should|will|can|may) )?(?:takes?|lasts?|needs?|requires?) |allow |dauert |duurt |prend |dure |tarda |lleva |leva |bis zu |jusqu'à |hasta |até |max\.? |less than |under |(?:~|≈|≤|<=|<|⏱)\uFE0F? ?)+/iu;
const number = "(\\d{1,6}(?:[.,]\\d{1,3})?)";
const range = new RegExp(`^${number} ?(\\p{L}+)? ?(?:-|–|—|to|bis|tot|à|a) ?${number}[ -]?(\\p{L}+)\\.?$`, "u");
const part = new RegExp(`^${number}[ -]?(\\p{L}+)\\.?(?:,? (?:and |und |en |et |y |e )?)?`, "u");
/** `1h30`: the minutes need no unit. */
const hoursAndMinutes = /^(\d{1,3}) ?h ?(\d{2})$/i;
const halves: [RegExp, number][] = [
  [
    /^(?:half an hour|half hour|(?:een )?half uur|halbe stunde|(?:eine )?halbe stunde|une demi-heure|demi-heure|media hora|meia hora)$/i,
    30,
  ],
  [/^(?:an?|one|een|eine|une|una|uma) (?:hour|uur|stunde|heure|hora)$/i, 60],
  [/^(?:an?|one) (?:hour and a half|and a half hours?)$|^(?:anderthalb|eineinhalb) stunden$/i, 90],
  [/^(?:an?|one|een|eine|une|una|uma) (?:minute|minuut|minuto)$/i, 1],
  [/^(?:a|one|een|ein|un|um) (?:day|dag|tag|jour|d[ií]a)$/i, day],
  [/^(?:a|one|een|eine|une|una|uma) (?:week|woche|semaine|semana)$/i, 7 * day],
];
/** A year bounds what can be a length in a plan; anything longer is a number that meant something else. */
const longest = 366 * day;

/** Minutes in one unit, by its name in English, German, Dutch, French, Spanish, Portuguese or Indonesian (a month is 30 days); null for any other word. */
export function unitMinutes(name: string): number | null {
  return units.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? null;
}

/**
 * Reads a text that is nothing but a length: `15 minutes`, `30-45 min`, `1h30`, `Duration: 2 hours`, `half an hour`, `< 5 min`.
 * Otherwise null.
 */
export function parseDuration(text: string): Duration | null {
  if (text.length > 100) return null;
  const tidy = text.replace(/\s+/g, " ").trim();
  const said = tidy
    .replace(lead, "")
    .replace(/\.$| (?:window|total|max)$/i, "")
    .trim()
    .replace(/^\p{L}+(?= )/u, (word) =>
      /^(?:an?|one|ein|een|un|une|uma?|una|eine)$/i.test(word) ? word : String(spelledOut(word) ?? word),
    );
  const body = asDays(said);
  const found = lengthOf(body);
  // Half a working day is no day that a calendar counts.
  const isCounted = found && body !== said && [found.durationMin, found.durationMax].every((each) => each > 0 && each % day === 0);
  return isCounted ? { ...found, lengthCounts: "workdays" } : found;
}

function lengthOf(body: string): Duration | null {
  const ends = range.exec(body);
  if (ends) {
    const max = minutes(ends[3], ends[4]);
    const min = minutes(ends[1], ends[2] ?? ends[4]);
    return min === null || max === null || min > max ? null : { durationMin: min, durationMax: max };
  }
  const total = named(body) ?? sum(body);
  return total === null ? null : { durationMin: total, durationMax: total };
}

function named(body: string): number | null {
  const clock = hoursAndMinutes.exec(body);
  if (clock && Number(clock[2]) < 60) return Number(clock[1]) * 60 + Number(clock[2]);
  return halves.find(([pattern]) => pattern.test(body))?.[1] ?? null;
}

/** `2 hours`, `1h 30m`, `1 day and 4 hours`. */
function sum(body: string): number | null {
  let rest = body;
  let total = 0;
  for (let count = 0; rest !== ""; count++) {
    const match = part.exec(rest);
    const length = match && minutes(match[1], match[2]);
    if (!match || length === null || count === 3) return null;
    total += length;
    rest = rest.slice(match[0].length);
  }
  return body === "" ? null : total;
}

function minutes(amount: string | undefined, unit: string | undefined): number | null {
  const perUnit = unitMinutes(unit ?? "");
  const value = Math.round(Number((amount ?? "").replace(",", ".")) * (perUnit ?? 0));
  return perUnit === null || !Number.isFinite(value) || value > longest ? null : value;
}
