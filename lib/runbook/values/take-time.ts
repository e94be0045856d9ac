import { type PlanTime, parseTime } from "./parse-time.ts";

/** How texts begin that may begin with a time; spares the others the search. */
const beginning =
  /^(?:(?:the )?(?:day|week|evening|night) (?:before|after)(?!\p{L})|(?:am )?(?:vorabend|vortag)|(?:de )?(?:vooravond|(?:dag|avond) (?:ervoor|tevoren))|am (?:nächsten|folgenden) (?:tag|morgen)|(?:the )?(?:next|following) (?:day|morning)|(?:de )?volgende (?:dag|ochtend)|le lendemain|(?:al )?día siguiente|(?:no )?dia seguinte|(?:à )?la veille|(?:la )?víspera|(?:na )?véspera|(?:el )?día anterior|(?:no )?dia anterior|\d{1,2}(?:[:.h]\d{2}|\d{2}\b|\s?[ap]\.?m\b|\s?u[hu]r\b|\s?[-–—]\s?\d{1,2}(?:[:.h]\d{2}|\s?[ap]m|\s?u[hu]r))|\d{4}-\d{2}-\d{2}|[TDJHW]\s?[-–−+]\s?\d|T-?0\b|T[- ](?:minus|plus|zero)|(?:\d{1,4}|an?|one|ein|een|une?|una|uma)[ -]?\p{L}+ (?:\p{L}+ )?(?:before|prior|ahead|in advance|after|later|vorher|davor|danach|später|ervoor|vooraf|van tevoren|tevoren|erna|daarna|avant|après|plus tard|antes|después|más tarde|depois|mais tarde)|(?:day|tag|dag|jour|d[ií]a) ?#?[-−+]?\d|(?:J|jour J|D-?day|d[ií]a D|Tag X)(?:,? | ?: ?)(?:à |at |um |a las )?\d|go[- ]?live|(?:launch|release|deploy|cut-?over)\w*(?: ?[-–−+]| (?:day|morning|evening|night)))/iu;
/** A time in words is only one where something separates it from the title: “30 minutes before lunch” is a sentence. */
const needsSeparator =
  /before|prior|ahead|advance|after|later|vorher|davor|danach|später|ervoor|vooraf|tevoren|erna|daarna|avant|après|tard|antes|después|tarde|depois|veille|víspera|véspera|anterior|nächsten|folgenden|next|following|volgende|lendemain|siguiente|seguinte|vorabend|vortag|vooravond|^go|^launch|^release|^deploy|^cut/iu;
const longest = 60;
/** “Approximately 5pm: …”, “~14:00 – …” */
const roughly =
  /^(?:(?:approximately|approx\.?|around|about|circa|ca\.|gegen|rond|omstreeks|vers|hacia las?|por volta das?) |[~≈] ?)(?=\d{1,2}(?:[:.h]\d{2}| ?[ap]\.?m| ?u[hu]r))/iu;

/** “23h : Rouvrir”, “22h – Parar”: an hour where a time stands, and no length. */
const hourAlone = /^([01]\d|2[0-3]) ?h\s?[:–—-]\s+(?=\S)/i;

/**
 * Splits a leading time off a title: `1:00 PM - Announce` → 13:00 and “Announce”. Null where the title starts otherwise.
 */
export function takeTime(text: string, year: string | null): { at: PlanTime; rest: string } | null {
  const bracketed = /^(?:\[([^\]]{1,60})\]|\(([^)]{1,60})\))(?:\s*[-–—:|·]+(?=\s|$))?\s*/.exec(text);
  if (bracketed) {
    const at = parseTime(bracketed[1] ?? bracketed[2] ?? "", year);
    return at && { at, rest: text.slice(bracketed[0].length) };
  }
  const rough = roughly.exec(text)?.[0];
  if (rough !== undefined) return takeTime(text.slice(rough.length), year);
  const hour = hourAlone.exec(text);
  if (hour) return { at: { kind: "wall", time: `${hour[1]?.padStart(2, "0")}:00`, date: null }, rest: text.slice(hour[0].length) };
  if (!beginning.test(text.slice(0, longest))) return null;
  for (let end = Math.min(text.length, longest); end > 1; end--) {
    const found = splitAt(text, end, year);
    if (found) return found;
  }
  return null;
}

function splitAt(text: string, end: number, year: string | null): { at: PlanTime; rest: string } | null {
  const time = text.slice(0, end);
  if (/[\s:|·,–—-]$/.test(time)) return null;
  // `T-15-Call` is a name; dashes after a time stand free.
  const mark = /^(?:\s{0,3}[:|·](?![\d/])\s*|\s{0,3}[-–—]+\s+|\s+|$)/.exec(text.slice(end, end + 20));
  if (!mark || (needsSeparator.test(time) && mark[0] !== "" && mark[0].trim() === "")) return null;
  // “D-12 connector” and “H-7 bracket” are names of things; “D-12: order it” is a time.
  if (/^[DJHW] ?[-–−+] ?\d+$/.test(time) && /^\s+$/.test(mark[0])) return null;
  // “T-2 or earlier” is not due at T-2.
  if (/^\s+$/.test(mark[0]) && /^(?:or|and|to|a|à|bis|oder|until|through|[-–—→])(?![\p{L}\d])/iu.test(text.slice(end + mark[0].length)))
    return null;
  const at = parseTime(time, year);
  return at && { at, rest: text.slice(end + mark[0].length) };
}
