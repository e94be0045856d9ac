import { unitMinutes } from "./parse-duration.ts";
import { type PlanTime, parseTime } from "./parse-time.ts";

/** A stretch of the plan counted from T0: where it begins and how long it is, in minutes; null where it has no end. */
export type Span = { at: PlanTime & { kind: "offset" }; minutes: number | null };

const unit =
  "minutes?|mins?|hours?|hrs?|days?|weeks?|months?|minuten?|stunden?|tage?|wochen?|monate?|minuut|uur|uren|dag(?:en)?|weken|maand(?:en)?|heures?|jours?|semaines?|mois|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|mês";
const first = "first|erste[nr]?|eerste|premiers?|premières?|primer[oa]?s?|primeir[oa]s?";
const dash = " ?(?:-|–|—|to|bis|tot|t/m|à|a|até|through) ?";
const numbered = new RegExp(`^(${unit}) ?#?(\\d{1,3})(?:(\\+)|${dash}(?:(?:${unit}) ?)?(\\d{1,3}))?(?![\\d%]|[:.]\\d|\\+|-\\d)`, "iu");
const signed = new RegExp(`^(${unit}) ?([-−+]\\d{1,3})(?![\\d%]|[:.]\\d)`, "iu");
const opening = new RegExp(
  `^(?:(?:the|die|les|las|os|as|in|in den|während der) )?(?:${first}) (?:(\\d{1,3}) ?-?)?(${unit})(?![\\p{L}\\d])`,
  "iu",
);
const offset = "(T ?[-–−+] ?\\d{1,4}(?::\\d{2}(?::\\d{2})?| ?h ?\\d{1,2}(?: ?m(?:in)?)?(?!\\p{L})| ?(?!to|bis)\\p{L}{1,7})?)";
const offsets = new RegExp(`^${offset} ?(?:-|–|—|to|→|a|à|até|bis) ?${offset}(?![\\p{L}\\d])`, "u");
/** `T+7+`: from then on. */
const onward = /^T ?([-–−+]) ?(\d{1,4}) ?(\p{L}{1,7})?\+(?![\p{L}\d])/u;
/** `4-6 weeks before go-live`, `24-48 hours later` */
const away = new RegExp(
  `^(\\d{1,3})${dash}(\\d{1,3}) ?-?(${unit}) (?:(before|prior(?: to)?|ahead of|vor|vorher|voor|ervoor|avant|antes)|after|later|post|nach|danach|na|daarna|later|après|después|depois)(?: (?:de |do |del |la |le |el |o |dem |the )?(?:go-?live|launch|deployment|deploy|release|cut-?over|start|rollout|migration|t-?0))?(?!\\p{L})`,
  "iu",
);
const about = /^(?:~|≈|ca\.? |approx\.? |about |around |from |between |von |zwischen |de |du |desde |entre )/i;
const separator = /^\s*(?:[-–—:|·]+\s+|:\s*|$)/;

/** `Week 16, 17`, `Days 2 and 3`: one after the other. */
const nextTo = /^(\p{L}+ ?)(\d{1,3}) ?(?:,|&|and|und|en|et|y|e) ?(\d{1,3})$/iu;
const followed = (whole: string, unit: string, one: string, other: string) =>
  Number(other) === Number(one) + 1 ? `${unit}${one}-${other}` : whole;

/** Reads a text that is nothing but a stretch: `Week 2-3`, `Day 3`, `Hour 0-6`, `First 24 hours`, `T+0 - T+15`. Otherwise null. */
export function parseSpan(text: string): Span | null {
  const found = leading(text.trim().replace(about, "").replace(nextTo, followed));
  return found && found.rest === "" ? found.span : null;
}

/** Splits a stretch off the beginning of a title: `Day 3: Migrate` → two days after T0 and “Migrate”. Null where it begins otherwise. */
export function takeSpan(text: string): { span: Span; rest: string } | null {
  const found = leading(text);
  const mark = found && (separator.exec(found.rest) ?? (offsets.test(text.slice(0, 100)) ? /^\s+(?!\()/.exec(found.rest) : null));
  return found && mark ? { span: found.span, rest: found.rest.slice(mark[0].length) } : null;
}

/** The stretch a short title begins with and keeps: `First Week Plan`, `Day 1 Activities`. */
export function spanOfTitle(text: string): Span | null {
  // “Day-2 operations” is what they are called.
  const found = /^\p{L}{3,}-\d/u.test(text) ? null : leading(text);
  return found &&
    (/^(?: \p{L}+){1,2}$/u.test(found.rest) || /^ \(/.test(found.rest)) &&
    !/^ (?:of|in|on|for|after|before|is|and|or)\b/i.test(found.rest)
    ? kept(found)
    : null;
}

/** “Week 2 review meeting” is in week two, but does not take all of it. */
function kept({ span: found, rest }: { span: Span; rest: string }): Span {
  return /^ \p{L}+ \p{L}+$/u.test(rest) ? span(found.at.minutes, null) : found;
}

const forms: [RegExp, (match: RegExpExecArray) => Span | null][] = [
  [opening, ([, count, word = ""]) => ordered(0, Number(count ?? 1) * (unitMinutes(word) ?? 0))],
  [
    numbered,
    ([, word = "", begin, open, end]) =>
      counting(unitMinutes(word) ?? 0, Number(begin), end === undefined ? null : Number(end), open !== undefined),
  ],
  [signed, ([, word = "", count = ""]) => span(Number(count.replace("−", "-")) * (unitMinutes(word) ?? 0), null)],
  [away, ([, from, to, word = "", before]) => awayFrom(Number(from), Number(to), unitMinutes(word) ?? 0, before !== undefined)],
  [
    onward,
    ([, sign, count = "", word = ""]) => {
      const at = parseTime(`T${sign === "+" ? "+" : "-"}${count}${word}`, null);
      return at?.kind === "offset" ? span(at.minutes, null) : null;
    },
  ],
  [offsets, ([, from = "", to = ""]) => between(parseTime(from, null), parseTime(to, null))],
];

function leading(text: string): { span: Span; rest: string } | null {
  const head = text.slice(0, 100);
  for (const [pattern, build] of forms) {
    const match = pattern.exec(head);
    const found = match && build(match);
    if (match && found) return { span: found, rest: text.slice(match[0].length) };
  }
  return null;
}

function counting(length: number, begin: number, end: number | null, open: boolean): Span | null {
  // Hours and minutes are counted like a clock: hour 6 begins six hours in. Days, weeks and months are counted from one.
  if (length <= 60) return end === null ? span(begin * length, null) : ordered(begin * length, (end - begin) * length);
  const from = Math.max(0, begin - 1) * length;
  if (open) return span(from, null);
  return ordered(from, (Math.max(end ?? begin, 1) - Math.max(begin, 1) + 1) * length);
}

function awayFrom(from: number, to: number, length: number, before: boolean): Span | null {
  return ordered((before ? -to : from) * length, (to - from) * length);
}

/** `T+0 - T+15` */
function between(start: PlanTime | null, end: PlanTime | null): Span | null {
  return start?.kind === "offset" && end?.kind === "offset" ? ordered(start.minutes, end.minutes - start.minutes) : null;
}

function span(minutes: number, length: number | null): Span {
  return { at: { kind: "offset", minutes }, minutes: length };
}

function ordered(minutes: number, length: number): Span | null {
  return length > 0 ? span(minutes, length) : null;
}
