import type { PlanTime } from "./parse-time.ts";

/** What `T-14` without a unit counts in a document; `unsure`: the first line with one, where the text does not tell for sure. */
export type BareOffsets = { unit: "minutes" | "days"; unsure: number | null };

const shortUnits = "s|m|h|d|w|j";
const minuteUnits =
  "sec(?:ond|onde)?s?|sekunden?|segundos?|min(?:ute|uten|uto|utos|utes)?s?|hours?|hrs?|std|stunden?|heures?|horas?|minuut|uur|uren|分|時間";
const dayUnits =
  "days?|tage?n?|dag(?:en)?|jours?|d[ií]as?|weeks?|wks?|wochen?|weken|semaines?|semanas?|months?|monate?n?|maand(?:en)?|mois|mes(?:es)?|日|週";
const unit = `(?:(?:working |business |arbeits|werk)?(?:${shortUnits}|${minuteUnits}|${dayUnits})|ouvrés?)`;
const bare = new RegExp(`(?<![\\p{L}\\d])T ?([-–−+]) ?(\\d{1,4})(?![\\p{L}\\d]|[:.,]\\d| ?-?${unit}(?![\\p{L}\\d]))`, "giu");
const anyOffset = /[Tt] ?[-–−+] ?\d/u;
/** What a name may end in, and no offset: “rack T-4”, “module T-1000”. */
const named =
  /(?<!\p{L})(?!(?:at|by|from|to|until|till|before|after|between|and|or|on|since|than|for|now|im|ab|bis|um|bei|vor|nach|und|oder|om|tot|en|voor|na|bij|à|dès|de|et|ou|avant|après|a|en|y|desde|hasta|antes|e|até|em|starts?|begins?|day|time|offset|due)(?!\p{L}))\p{L}{2,} $/iu;
const stated = new RegExp(`(?<![\\p{L}\\d])T ?([-–−+]) ?(\\d{1,4}) ?-?(${unit})(?![\\p{L}\\d])`, "giu");
const zero = /(?<![\p{L}\d])T ?[-–−+]? ?0(?!\d|[:.]\d)/iu;
const isDayUnit = new RegExp(`^(?:[dwj]|(?:working |business |arbeits|werk)?(?:${dayUnits})|ouvrés?)$`, "iu");
/** “All offsets are in days”, “T counts days”, “(T in Tagen)” */
const declared = new RegExp(
  `(?:\\b(?:offsets?|times?|T)\\b|zeiten|heures|tiempos|horas)[^.;]{0,40}\\b(?:in|count(?:s|ed)?|en|em|zähl\\p{L}*)(?: in)? (?:(${minuteUnits})|(${dayUnits}))(?!\\p{L})`,
  "iu",
);
/** “Launch day”, “D-day”, “Tag X”, “jour J”, “día D” */
const launchDay =
  /(?<!\p{L})(?:launch|release|go-?live|start|deployment|migration|cut-?over|move|d|umstell\p{L}{0,10}|stich)[ -]?(?:day|tag)(?!\p{L})|(?<!\p{L})(?:tag x|jour j|d[ií]a [dx])(?!\p{L})/iu;
const spokenDay = new RegExp(`(?<!\\p{L})(?:${dayUnits}|daily|weekly|täglich|wöchentlich|hebdomadaire|semanal|diari[oa])(?!\\p{L})`, "iu");
const spokenMinute = new RegExp(`(?<!\\p{L})(?:${minuteUnits})(?!\\p{L})`, "iu");

/** How many minutes one counts. */
const day = 1440;

/**
 * Whether offsets without a unit count minutes or days, by what the text says around them: a sentence that declares it, the order of
 * all offsets, “launch day” beside T0, units of its other offsets, units of time on lines that bear an offset, and, least, in the
 * rest. Numbers by fives are minutes where little speaks against it. Null where the text has no such offset. `lines` are the
 * document's, from line 1.
 */
export function bareOffsetsIn(lines: readonly string[]): BareOffsets | null {
  // Nearly all documents have none: nothing else of them is looked at.
  if (!lines.some((text) => anyOffset.test(text))) return null;
  const read = readable(lines);
  const found = read.map(({ text, line }) => (/t/i.test(text) ? offsetsOn(text, line) : []));
  const offsets = found.flat();
  const bares = offsets.filter(({ perUnit }) => perUnit === null);
  const [first] = bares;
  if (first === undefined) return null;
  let days = 0;
  let minutes = 0;
  let spoken = 0;
  for (const [at, { text }] of read.entries()) {
    const [, inMinutes, inDays] = declared.exec(text) ?? [];
    if (inMinutes) minutes += 8;
    if (inDays) days += 8;
    const timed = found[at]?.some(({ perUnit }) => perUnit === null) || zero.test(text);
    if (timed && launchDay.test(text)) days += 5;
    if (timed && spokenDay.test(text)) days++;
    else if (timed && spokenMinute.test(text.replace(stated, ""))) minutes++;
    else spoken += Number(spokenDay.test(text)) - Number(spokenMinute.test(text));
  }
  const units = offsets.flatMap(({ perUnit }) => perUnit ?? []);
  const backs = { days: timesBack(offsets, day), minutes: timesBack(offsets, 1) };
  // T-14, T-7, T-1: nobody counts minutes by weeks.
  const byWeeks = bares.filter(({ count }) => count % 7 === 0).length > 1 && bares.every(({ count }) => Math.abs(count) <= 90);
  const byFives = bares.every(({ count }) => count % 5 === 0);
  const forDays =
    Math.min(days, 12) + (units.includes(day) ? 3 : 0) + (backs.days < backs.minutes ? 4 : 0) + (spoken > 0 ? 1 : 0) + (byWeeks ? 2 : 0);
  const forMinutes =
    Math.min(minutes, 12) + (units.includes(1) ? 3 : 0) + (backs.minutes < backs.days ? 4 : 0) + (byFives ? 2 : 0) + (spoken < 0 ? 1 : 0);
  const unit = forDays > forMinutes ? "days" : "minutes";
  return { unit, unsure: Math.abs(forDays - forMinutes) > 1 ? null : first.line };
}

/** The lines that are no code and no longer than anybody writes one. */
function readable(lines: readonly string[]): { text: string; line: number }[] {
  let fence = false;
  return lines.flatMap((text, index) => {
    if (/^\s*(?:```|~~~)/.test(text)) fence = !fence;
    return fence || text.length > 1000 ? [] : [{ text, line: index + 1 }];
  });
}

/** `perUnit`: minutes in its unit, roughly: 1 for all below a day, a day's for all above; null where none is written. */
type Offset = { line: number; count: number; perUnit: 1 | typeof day | null };

/** The offsets of a line in their order, T0 left out. */
function offsetsOn(text: string, line: number): Offset[] {
  const all = [
    ...Array.from(text.matchAll(bare), (match) => ({ match, perUnit: null })).filter(
      ({ match: { index } }) => !named.test(text.slice(Math.max(0, index - 24), index)),
    ),
    ...Array.from(text.matchAll(stated), (match) => ({
      match,
      perUnit: isDayUnit.test(match[3] ?? "") ? (day as typeof day) : (1 as const),
    })),
  ].sort((a, b) => a.match.index - b.match.index);
  return all.flatMap(({ match: [, sign, count], perUnit }) =>
    Number(count) === 0 ? [] : [{ line, count: (sign === "+" ? 1 : -1) * Number(count), perUnit }],
  );
}

/** How often an offset is before the one above it, if those without a unit count `perBare` minutes. */
function timesBack(offsets: readonly Offset[], perBare: number): number {
  const minutes = offsets.map(({ count, perUnit }) => count * (perUnit ?? perBare));
  return minutes.filter((at, index) => index > 0 && at < (minutes[index - 1] ?? at)).length;
}

/** The offsets of a line without a unit, in minutes as they are read without knowing more. */
function bareIn(text: string): number[] {
  return [...text.matchAll(bare)].map(([, sign, count]) => (sign === "+" ? 1 : -1) * Number(count));
}

/** A time read of a line as minutes, in days where its offset stands there without a unit; as it is otherwise. */
export function offsetInDays(at: PlanTime, text: string): PlanTime {
  if (at.kind !== "offset" || at.minutes === 0 || !bareIn(text).includes(at.minutes)) return at;
  return { kind: "offset", minutes: at.minutes * day };
}

/** The same of the length between two of them: `T-14 to T-10`. */
export function stretchInDays<Length extends { minMinutes: number; maxMinutes: number }>(length: Length, text: string): Length {
  const found = [...(zero.test(text) ? [0] : []), ...bareIn(text)].sort((a, b) => a - b);
  const isStretch =
    found.length > 1 && length.minMinutes === length.maxMinutes && (found.at(-1) ?? 0) - (found[0] ?? 0) === length.minMinutes;
  return isStretch ? { ...length, minMinutes: length.minMinutes * day, maxMinutes: length.maxMinutes * day } : length;
}
