import { unitMinutes } from "./parse-duration.ts";
import { spelledOut } from "./spelled-out.ts";

/** A length of time somewhere in a text. Minutes may be fractions: five seconds are 1/12. */
export type Length = { text: string; index: number; minMinutes: number; maxMinutes: number };

const units =
  "milliseconds?|seconds?|secs?|sekunden?|secondes?|segundos?|minutes?|mins?|minuten?|minutos?|hours?|hrs?|std|stunden?|uur|uren|minuut|heures?|horas?|days?|tage?n?|dag(?:en)?|jours?|d[ií]as?|weeks?|wks?|wochen?|weken|semaines?|semanas?|menit|jam|hari|minggu|bulan|分間?|時間|日間|週間|months?|monate?n?|maand(?:en)?|mois|mes(?:es)?|mês";
const spelled =
  "an?|per|first|one|two|three|four|five|ten|fifteen|thirty|eine[rnm]?|een|twee|drie|vijf|tien|vijftien|dertig|zwei|drei|vier|fünf|zehn|une?|deux|trois|quatre|cinq|una|dos|tres|cinco|diez|uma|dois|duas|três|dez";
const number = "\\d{1,6}(?:[.,]\\d{1,3})?";
/** A letter alone is a unit only where it touches its number (`5m`), or is an h or s: “5 m” may be metres. */
const unit = `(?:[ -]?(?:more |consecutive |straight |full |business |working |work )?(${units})|([smhdw])| ([hs]))(?![\\p{L}\\d])`;
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,:$€£/_=%-]|T ?[-+−–] ?|half )(?:(${number})(?:(?: ?(${units}|[smhdw]))? ?(?:-|–|—|to|bis|tot|à|a) ?(${number}))?|(${spelled})(?= ))${unit}(?:(?<=h) ?(\\d{1,2})m(?:in)?(?![\\p{L}\\d]))?`,
  "giu",
);
const halfHour = /(?<!\p{L})(?:half an hour|half-hour|halbe[nr]? stunde|demi-heure|media hora|meia hora)(?!\p{L})/giu;

/** Most lines name no unit of time at all; this is seen faster than a length is looked for. */
const anyUnit = new RegExp(`\\d ?[smhdw](?!\\p{L})|${units}|half|halb|media|meia|demi`, "iu");

/** Every length of time a tidy text mentions, in its order. */
export function lengthsIn(text: string): Length[] {
  if (!anyUnit.test(text)) return [];
  const found: Length[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, count = "", firstUnit, upTo, word, name, letter, apart, more = 0] = match;
    // “256M” and “4000m” are memory and processors.
    if (/[SMDW]/.test(letter ?? "") || (letter === "m" && Number(count) > 180)) continue;
    const perUnit = minutesIn(name ?? letter ?? apart ?? "");
    if (perUnit === null) continue;
    const least = (word ? (spelledOut(word) ?? 1) : amountOf(count)) * ((firstUnit && minutesIn(firstUnit)) || perUnit) + Number(more);
    const most = upTo ? amountOf(upTo) * perUnit : least;
    found.push({ text: whole.trim(), index: match.index, minMinutes: least, maxMinutes: Math.max(least, most) });
  }
  for (const match of text.matchAll(halfHour)) found.push({ text: match[0], index: match.index, minMinutes: 30, maxMinutes: 30 });
  return found.sort((a, b) => a.index - b.index);
}

/** Minutes in one unit of time, fractions for seconds; null for any other word. */
export function minutesIn(unit: string): number | null {
  const name = unit.toLowerCase();
  if (/^(?:ms|milliseconds?)$/.test(name)) return 1 / 60_000;
  return /^(?:s|secs?|seconds?|sekunden?|secondes?|segundos?)$/.test(name) ? 1 / 60 : unitMinutes(name);
}

function amountOf(digits: string): number {
  return Number(digits.replace(",", "."));
}
