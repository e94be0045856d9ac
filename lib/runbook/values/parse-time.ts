import type * as z from "zod";
import type { planTime } from "#lib/domain/kernel/fields.ts";
import { weekdays } from "../words/weekdays.ts";
import { anyOf } from "../words/words.ts";
import { findDate } from "./parse-date.ts";
import { unitMinutes } from "./parse-duration.ts";
import { asDays } from "./working-days.ts";

export type PlanTime = z.infer<typeof planTime>;

/** Zones are read over: the plan's own zone decides. */
const zoneText =
  "(?: ?\\(?(?:(?:UTC|GMT)(?: ?[-+−] ?\\d{1,2}(?::?\\d{2})?)?|Z|CES?T|MES?Z|WES?T|EES?T|BST|IST|JST|KST|SGT|HKT|WIB|[AN]Z?E?[SD]T|A[CEW][SD]T|[ECMP][SD]?T|(?:Pacific|Eastern|Central|Mountain)(?: Time)?|BRT|ART|MSK)\\b\\)?)?";
const clockText =
  "(\\d{1,2})(?:(?::|(?=\\d{2} ?(?:[ap]\\.?m|h\\b|hrs\\b|uhr|uur|utc|gmt|z\\b))|[.h](?=\\d{2} ?(?:[ap]\\.?m|uhr|uur|h\\b))|h(?=\\d{2}\\b))(\\d{2}))?(?::\\d{2})? ?(?:([ap]\\.?m\\.?)(?![a-z])|(uhr|uur|h\\b|hrs\\b))?";
const clockPattern = new RegExp(`^${clockText}${zoneText}$`, "i");
const rangePattern = new RegExp(
  `^${clockText}${zoneText} ?(?:-|–|—|→|to|until|till|bis|tot|à|às|a las|a|até|hasta) ?${clockText}${zoneText}$`,
  "i",
);
/** The day a clock time is on, said relative to what stands around it; values cannot hold it. */
const otherDay =
  / ?(?:-|–|—|to|until|bis)? ?\b(?:the )?(?:next day|following day|day after|am nächsten tag|de volgende dag|le lendemain|día siguiente|dia seguinte)$/iu;
const weekday = new RegExp(`^(?:${anyOf(weekdays).source}|mo|di|mi|do|fr|sa|so)[.,]?[\\s,]+`, "iu");
/** What offsets count from, by its names. */
export const event =
  "(?:(?:go[- ]?live|launch|deployment|deploy|release|cut-?over|rollout|migration|maintenance(?: window)?|change(?: window)?)(?: (?:starts?|begins|kick-?off|day))?|(?:start|beginning|kick-?off) of (?:the )?(?:\\p{L}+ ){0,2}(?:cycle|release|launch|rollout|migration|project|cut-?over)|start|t-?0|umschaltung|umstellung|einführung|inbetriebnahme|omschakeling|livegang|ingebruikname|overgang|lancement|bascule|ouverture|mise en (?:production|service|ligne)|lanzamiento|puesta en (?:producción|marcha)|despliegue|corte|lançamento|virada|implantação|entrada em produção)";
const awayPattern = new RegExp(
  `^(\\d{1,4}|an?|one) ?-? ?(\\p{L}+) (before|prior(?: to)?|ahead(?: of)?|in advance(?: of)?|after|post)(?: (?:the )?${event})?$`,
  "iu",
);
/** “Day before go-live”: one of the unit. */
const awayOne = new RegExp(`^(?:the )?(day|week) (before|after) (?:the )?${event}$`, "iu");
const awayWords =
  /^(\d{1,4}|one|ein(?:e|en)?|een|une?|una|um|uma) (\p{L}+) (vorher|davor|danach|später|ervoor|vooraf|tevoren|van tevoren|erna|daarna|later|avant|après|plus tard|antes|después|más tarde|depois|mais tarde)$/iu;
const awayLed = /^(?:(il y a|vor|nach|voor|na)) (\d{1,4}) (\p{L}+)$/iu;
const minus = /^T[- ](minus|plus) (\d{1,4})(?: ?(\p{L}+))?$/iu;
const fromEvent = new RegExp(`^${event} ?([-–−+]| (?:minus|plus|moins|menos|más|mais) ) ?(\\d{1,4}) ?(\\p{L}+)$`, "iu");
const counted = /^([TDJHW]) ?([-–−+]) ?(\d{1,4})(?: ?(\p{L}+)(?: ?(\d{1,2}) ?(?:m(?:in)?)?)?)?$/u;
const countedClock = /^T ?([-–−+]) ?(\d{1,2}):(\d{2})(?::\d{2})?$/;
const day = 24 * 60;
const inDays = /^[DJW] ?[-–−+]|\d ?-?(?:d|w|days?|weeks?|tage?n?|wochen?|jours?|semaines?|dag(?:en)?|weken|d[ií]as?|semanas?)(?!\p{L})/iu;
const perLetter = new Map([
  ["T", 1],
  ["H", 60],
  ["D", day],
  ["J", day],
  ["W", 7 * day],
]);

/** “22:00 BST (21:00 UTC)”: one moment said twice. The name that two countries use gives way to the one that is sure. */
const saidTwice = /^([^()]{4,40}?) \((\d{1,2}[:.]\d{2} ?(?:UTC|GMT))\)$/i;
const oneOf = (_: string, first: string, second: string) => (/(?:BST|IST|CST)$/i.test(first) ? second : first);

/**
 * Reads a text that is nothing but a time: `13:05`, `1:00 PM - 3:00 PM`, `14.00 Uhr`, `March 5, 1 PM`, `T-30`, `T+1 hour`,
 * `2 days before go-live`, `Go-Live + 2h`, `Day 3, 17:00`. A bare `T-30` counts minutes, `H+2` hours, `D-1` and `J-1` days. Zones are read
 * over. Otherwise null. `year` completes dates without one.
 */
export function parseTime(text: string, year: string | null): PlanTime | null {
  if (text.length > 100) return null;
  const said = text.replace(/\s+/g, " ").trim().replace(saidTwice, oneOf);
  const body = asDays(said);
  const at = parseOffset(body) ?? parseDayClock(body) ?? parseClock(body, year);
  return body !== said && at !== null && isWholeDays(at) ? { ...at, counts: "workdays" } : at;
}

/** Days and weeks of days: what a calendar can count. */
const isWholeDays = (at: PlanTime): at is PlanTime & { kind: "offset" | "day" } =>
  at.kind === "day" ? at.days !== 0 : at.kind === "offset" && at.minutes !== 0 && at.minutes % day === 0;

/** `Day 3 - 5:00 PM`, `D-1, 18:00`, `2 days before go-live at 09:00`: a clock time on a day counted from T0’s. */
function parseDayClock(text: string): PlanTime | null {
  for (const { index } of text.matchAll(/\s+(?=(?:at |um |om |à |a las |às )?\d)/giu)) {
    const days = daysIn(text.slice(0, index).replace(/\s?[,:|@–—-]$/, ""));
    // “D+1 09h”: behind a day it is no length.
    const clock =
      days === null
        ? null
        : parseClock(
            text
              .slice(index)
              .trim()
              .replace(/^(\d{1,2}) ?h$/i, "$1h00"),
            null,
          );
    if (days === null || clock === null || !("date" in clock) || clock.date !== null) continue;
    return clock.kind === "wall"
      ? { kind: "day", days, time: clock.time, end: null }
      : { kind: "day", days, time: clock.start, end: clock.end };
  }
  return null;
}

/** “Launch morning”, “D-day”, “Tag X”, “jour J”. */
const theDay = new RegExp(
  `^(?:J|jour J|D-?day|día D|dia D|Tag X|(?:on )?(?:the )?${event.replace("^", "")}[ -]?(?:day|morning|evening|night|tag|dag)|day of (?:the )?${event})$`,
  "iu",
);
/** “Day before”, “Vorabend”, “la veille”, “de avond ervoor”. */
const theDayBefore = new RegExp(
  `^(?:(?:on )?(?:the )?(?:day|evening|night) before(?: (?:the )?${event})?|(?:am )?(?:vortag|vorabend)|(?:de )?(?:dag|avond) (?:ervoor|tevoren)|(?:de )?vooravond|(?:à )?la veille|(?:la )?víspera|(?:el )?día (?:anterior|antes)|(?:na |a )?véspera|(?:no )?dia anterior)$`,
  "iu",
);

/** How many days after T0’s a text that is nothing but a day means: `Day 3` two, `Day -1`, `D-1` and `1 day before` one before. */
function daysIn(text: string): number | null {
  if (theDay.test(text)) return 0;
  if (theDayBefore.test(text)) return -1;
  if (
    /^(?:the )?(?:next|following) (?:day|morning)$|^am (?:nächsten|folgenden) (?:tag|morgen)$|^(?:de )?volgende (?:dag|ochtend)$|^le lendemain$|^(?:al )?día siguiente$|^(?:no )?dia seguinte$/iu.test(
      text,
    )
  )
    return 1;
  const [, sign, count] = /^(?:day|tag|dag|jour|d[ií]a) ?#?([-−+]?)(\d{1,3})$/iu.exec(text) ?? [];
  if (count !== undefined) return sign === "" ? Math.max(0, Number(count) - 1) : sign === "+" ? Number(count) : 0 - Number(count);
  const at = inDays.test(text) ? parseOffset(text) : null;
  return at?.kind === "offset" && at.minutes % day === 0 ? at.minutes / day : null;
}

function parseOffset(text: string): PlanTime | null {
  if (/^T[- ]?(?:0|zero)$/i.test(text)) return { kind: "offset", minutes: 0 };
  const clock = countedClock.exec(text);
  if (clock) return offset(clock[1], Number(clock[2]) * 60 + Number(clock[3]), 1);
  const count = counted.exec(text);
  if (count) {
    const more = Number(count[5] ?? 0);
    const perUnit = count[4] ? unitMinutes(count[4]) : perLetter.get(count[1] ?? "");
    // `H-1B` is a name, and only hours have minutes: `T-1h30`.
    if (!perUnit || (count[5] && perUnit !== 60)) return null;
    return offset(count[2], Number(count[3]) * perUnit + more, 1);
  }
  const spoken = minus.exec(text);
  if (spoken) return offset(spoken[1] === "plus" ? "+" : "-", Number(spoken[2]), spoken[3] ? unitMinutes(spoken[3]) : 1);
  const named = fromEvent.exec(text);
  if (named) return offset(/^ ?(?:\+|plus|más|mais)/iu.test(named[1] ?? "") ? "+" : "-", Number(named[2]), unitMinutes(named[3] ?? ""));
  return parseAway(text);
}

function parseAway(text: string): PlanTime | null {
  const away = awayPattern.exec(text) ?? awayWords.exec(text);
  if (away) {
    const amount = /^\d/.test(away[1] ?? "") ? Number(away[1]) : 1;
    return offset(
      /^(?:after|post|danach|später|erna|daarna|later|après|plus|después|más|depois|mais)/i.test(away[3] ?? "") ? "+" : "-",
      amount,
      unitMinutes(away[2] ?? ""),
    );
  }
  const one = awayOne.exec(text);
  if (one) return offset(/^after/i.test(one[2] ?? "") ? "+" : "-", 1, unitMinutes(one[1] ?? ""));
  const led = awayLed.exec(text);
  return led ? offset(/^na/i.test(led[1] ?? "") ? "+" : "-", Number(led[2]), unitMinutes(led[3] ?? "")) : null;
}

function offset(sign: string | undefined, amount: number, perUnit: number | null): PlanTime | null {
  if (perUnit === null) return null;
  const minutes = amount * perUnit;
  return { kind: "offset", minutes: sign === "+" || minutes === 0 ? minutes : -minutes };
}

function parseClock(text: string, year: string | null): PlanTime | null {
  const found = findDate(text, year);
  const without = found ? text.replace(found.text, "").replace(/^[\s,@|–-]+(?:at )?|[\s,]+$/g, "") : text;
  const said = (found ? without.replace(weekday, "") : without).replace(otherDay, "");
  // “à 18h”, “às 22h”: what is done at it is no length.
  const rest = said.replace(/^(?:at|um|om|à|a las|às) (\d{1,2}) ?h$/i, "$1h00").replace(/^(?:at|um|om|à|a las|às) /i, "");
  const date = found?.date ?? null;
  const range = rangePattern.exec(rest);
  if (range) {
    const end = toClock(range[5], range[6], range[7] ?? range[8]);
    const start = startOfRange(range, end);
    return start && end ? { kind: "window", start, end, date } : null;
  }
  const single = clockPattern.exec(rest);
  const time = single && toClock(single[1], single[2], single[3] ?? single[4]);
  return time ? { kind: "wall", time, date } : null;
}

/** `1:00 - 3:00 PM` starts in the afternoon, `11:00 - 1:00 PM` in the morning; `9-11 Uhr` is one unit for both. */
function startOfRange(range: RegExpExecArray, end: string | null): string | null {
  const [, hour, minute, half, word] = range;
  const endHalf = range[7];
  if (half || word || !endHalf) return toClock(hour, minute, half ?? word ?? range[8]);
  const same = toClock(hour, minute ?? "00", endHalf);
  return same && end && same <= end ? same : toClock(hour, minute ?? "00", /^p/i.test(endHalf) ? "am" : "pm");
}

/** `13:05` from its parts; null where they are no clock time: a bare number needs am, pm or Uhr. */
function toClock(hourText = "", minuteText: string | undefined, mark: string | undefined): string | null {
  if (minuteText === undefined && !/^(?:[ap]|uhr|uur)/i.test(mark ?? "")) return null;
  const half = mark && /^[ap]/i.test(mark) ? mark.toLowerCase() : null;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  // “24 Uhr” is no value of a clock here.
  if (minute > 59 || hour > 23 || (half && (hour < 1 || (hour > 12 && minuteText === undefined)))) return null;
  const shifted = half && hour <= 12 ? (hour % 12) + (half.startsWith("p") ? 12 : 0) : hour;
  return `${String(shifted).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
