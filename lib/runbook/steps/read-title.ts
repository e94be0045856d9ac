import { windowMinutes } from "#lib/domain/schedule/planned-time.ts";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { maxTitleLength } from "../limits.ts";
import { shorten, withoutNumber } from "../text/title.ts";
import { parseDuration } from "../values/parse-duration.ts";
import { type PlanTime, parseTime } from "../values/parse-time.ts";
import { saidLength } from "../values/said-length.ts";
import { parseSpan, type Span, spanOfTitle, takeSpan } from "../values/span.ts";
import { ownerWithBackup, parseOwner, takeOwner } from "../values/take-owner.ts";
import { takeTime } from "../values/take-time.ts";
import { weekdays } from "../words/weekdays.ts";
import { anyOf } from "../words/words.ts";

export type TitleFacts = {
  title: string;
  at: PlanTime | null;
  durationMin: number | null;
  durationMax: number | null;
  /** Its days are those on which people work. */
  lengthCounts?: "workdays";
  owner: string | null;
  optional: boolean;
  second: boolean;
};

const optionalWords =
  /\b(if needed|if applicable|if necessary|if required|as needed|when applicable|optional(ly)?|falls (nötig|erforderlich|notwendig)|indien nodig|zo nodig|optioneel|wenn nötig|si (besoin|nécessaire|es necesario|aplica)|se necessário|opcional|facultatif)\b/iu;

/** Two people stand behind it; `(second person confirms)` is how it is written. */
export const secondWords =
  /(?<!\p{L})(?:second person (?:confirms|required|needed)|needs (?:a |the )?(?:second (?:person|pair of eyes)|two people)|two[- ]person (?:rule|integrity|confirmation)|(?:four|4)[- ]eyes|(?:vier|4)[- ]?augen(?:[- ]?prinzip)?|quatre yeux|cuatro ojos|quatro olhos|vier[- ]?ogen(?:principe)?)(?!\p{L})/iu;
const secondAlone = /^second person confirms$/i;

/** One way of several: “Option 2: …”, “Alternative: …”. */
const alternative = /^(?:alternative|alternativa|alternativ|option|variante|opci[oó]n|opção) ?(?:\d{1,2}\b|[A-D]\b|[:–—-])/iu;

/** A deadline or an earliest time is not the time something is due at. */
const bound = /^(before|after|until|till|by|from|since|vor|nach|bis|ab|voor|na|tot|vanaf|avant|après|antes|después)\b/iu;

/** A day the value of a clock time cannot hold; the words stay in the title. */
const otherDay = /^[^-–—]*\b((?:next|following) day|day after)$/i;
const dayOfWeek = new RegExp(`^(?:${anyOf(weekdays).source})[.,]? {1,3}`, "iu");
const dayAndClock = /^((?:day|tag|dag|jour|d[ií]a) ?#?[-−+]?\d{1,3}|[DJ] ?[-−+] ?\d{1,3}) \((\d{1,2}[:.h]\d{2}[^()]{0,20})\)/iu;
/** “(due: Launch - 10 days)” */
const dueAt = /^(?:due|deadline|frist|fällig|échéance|vence|prazo)(?: (?:by|on|at|am|le|el))?\s*:?\s+/iu;
/** More than any title needs; bounds the work on a text that is none. */
const longestRead = 4 * maxTitleLength;

/**
 * Reads the plain text of a heading or a step: what it says about time, length and owner becomes a value and leaves the
 * title, everything else stays in it. A stretch (`Week 2-3`) gives both a time and a length, a window its length where none
 * is written. `year` completes dates written without one.
 */
export function readTitle(text: string, year: string | null): TitleFacts {
  const line = text
    .slice(0, longestRead)
    .replace(/\s+/g, " ")
    // Full-width brackets around a length say the same as ours.
    .replace(/\s?（([^（）]{1,40})）/g, (whole, inside: string) => (parseDuration(inside) ? ` (${inside})` : whole));
  const facts: TitleFacts = {
    title: "",
    at: null,
    durationMin: null,
    durationMax: null,
    owner: null,
    second: secondWords.test(line),
    optional: optionalWords.test(line) || alternative.test(withoutNumber(withoutSymbols(line))),
  };
  // “Day 4 (10:30): Look” is “Day 4, 10:30: Look”.
  const whole = withoutNumber(withoutSymbols(line)).replace(dayAndClock, "$1 $2");
  const timed = takeLeading(whole, facts, year);
  // “13:00 2.1 Copy” is numbered as “2.1 Copy” is.
  let rest = timed === whole ? whole : withoutNumber(timed);
  rest = rest.replace(
    / ?(?:\(((?:[^()]|\([^()]{1,40}\)){1,80})\)|\[([^[\]]{1,80})\](?!\())/g,
    (found: string, round?: string, square?: string, place?: number) =>
      isLimit(rest.slice(0, place)) && parseOwner(round ?? "") === null
        ? found
        : round === undefined
          ? bracket(found, square ?? "", facts, year)
          : remainder(found, round, facts, year),
  );
  rest = takeTrailing(rest, facts);
  const owner = facts.owner === null ? takeOwner(rest) : null;
  if (owner) {
    facts.owner = owner.owner;
    rest = owner.rest;
  }
  if (facts.at === null) put(spanOfTitle(rest), facts);
  const length = windowMinutes(facts.at);
  if (length !== null && facts.durationMin === null) Object.assign(facts, { durationMin: length, durationMax: length });
  // “Copy the files, which takes 3 hours”: the words stay in the title.
  const lasts = facts.durationMin === null ? saidLength(bare(rest)) : null;
  if (lasts) {
    Object.assign(facts, { durationMin: lasts.minMinutes, durationMax: lasts.maxMinutes });
    if (lasts.counts) facts.lengthCounts = lasts.counts;
  }
  facts.title = shorten(bare(rest) || bare(whole) || text);
  return facts;
}

/** “Error rate > 5% sustained (5 minutes)”: what follows a limit belongs to it, unless it says who looks. */
function isLimit(before: string): boolean {
  return /[<>≤≥]=?\s?\d[^()]*$/.test(before.slice(-100));
}

function bare(text: string): string {
  const end = text.trimEnd();
  let length = end.length;
  while (length > 0 && /[\s:]/.test(end.charAt(length - 1))) length--;
  return end.slice(0, length).replace(/^[\s:–—-]+/, "");
}

function takeLeading(text: string, facts: TitleFacts, year: string | null): string {
  const time = takeTime(text, year);
  // “Day 3 - 5:00 PM: Look” is a time of that day, “Day 3: Look” all of it.
  const stretch = time?.at.kind === "day" ? null : takeSpan(text);
  if (stretch) {
    put(stretch.span, facts);
    return stretch.rest;
  }
  if (!time) return text;
  facts.at = time.at;
  return time.rest;
}

/** `Migrate – 30 min` */
function takeTrailing(text: string, facts: TitleFacts): string {
  const end = facts.durationMin === null ? / [-–—|] ([^-–—|]{2,30}(?:[-–—]\d{1,3}[^-–—|]{1,20})?)$/.exec(text) : null;
  const duration = end && parseDuration(end[1] ?? "");
  if (!end || !duration) return text;
  Object.assign(facts, duration);
  return text.slice(0, end.index);
}

function put(span: Span | null, facts: TitleFacts): void {
  if (span === null) return;
  facts.at = span.at;
  if (span.minutes !== null && facts.durationMin === null) Object.assign(facts, { durationMin: span.minutes, durationMax: span.minutes });
}

/** `[15 min]` is a value; `[DBA]` and `[NAME]` are others' to read. */
function bracket(whole: string, inside: string, facts: TitleFacts, year: string | null): string {
  return !bound.test(inside) && takeTimes(inside, facts, year) ? "" : whole;
}

/** What of a parenthesis is left once its parts became values: the whole, a part, or nothing. */
function remainder(whole: string, said: string, facts: TitleFacts, year: string | null): string {
  const inside = said.replace(dueAt, "");
  // “(~Week 16, 19)” says more than one value can hold.
  if ((bound.test(inside) && parseSpan(inside) === null) || (/,\s?\d+$/.test(inside) && parseSpan(inside) === null)) return whole;
  const onDay = dayOfWeek.exec(inside)?.[0];
  // Which Thursday is told by no date: the length is known, the day stays in the source beside the title.
  if (onDay !== undefined && facts.durationMin === null) {
    const window = parseTime(inside.slice(onDay.length), year);
    if (window?.kind === "window" && window.date === null) {
      const length = windowMinutes(window);
      Object.assign(facts, { durationMin: length, durationMax: length });
      return "";
    }
  }
  const other = otherDay.exec(inside)?.[1];
  if (takeTimes(inside, facts, year)) return other ? ` (${other})` : "";
  const both = facts.owner === null ? ownerWithBackup(inside) : null;
  if (both) {
    facts.owner = both;
    return "";
  }
  const left: string[] = [];
  let owned = false;
  for (const part of inside.split(/[,;·|]/).map((piece) => piece.trim())) {
    if (takeTimes(part, facts, year) || secondAlone.test(part)) continue;
    const owner = facts.owner === null ? parseOwner(part) : null;
    if (owner) {
      facts.owner = owner;
      owned = true;
    } else if (owned) {
      // “Owner: Ana, Ben”: what follows an owner and is no time is another one.
      facts.owner += `, ${part}`;
    } else {
      left.push(part);
    }
  }
  if (left.length === 0) return "";
  return left.join(", ").length === inside.length ? whole : ` (${left.join(", ")})`;
}

/** Puts a length, a time or a stretch into its place if that is still free; says whether it did. */
function takeTimes(part: string, facts: TitleFacts, year: string | null): boolean {
  const duration = facts.durationMin === null ? parseDuration(part) : null;
  // “0-15 min” is a stretch from the beginning rather than a length.
  const stretch = duration?.durationMin === 0 && duration.durationMax > 0;
  if (duration) Object.assign(facts, stretch ? { ...duration, durationMin: duration.durationMax } : duration);
  if (stretch) facts.at ??= { kind: "offset", minutes: 0 };
  if (duration || facts.at !== null) return duration !== null;
  facts.at = parseTime(part, year);
  if (facts.at === null) put(parseSpan(part), facts);
  return facts.at !== null;
}
