import { inUnit, unitNamed } from "../kernel/units.ts";
import { type Match, quoted } from "./matched.ts";
import type { Comparator, Matcher } from "./matcher.ts";

type Figure = { value: number; unit: string; text: string };

/** More than this many numbers are not looked at: it is a table then, and nobody knows which counts. */
const mostFigures = 2000;

const figureLine =
  /^(?:["']?(?<label>[\p{L}_][\p{L}\p{N}_ .\-/()[\]]{0,80}?)["']?\s*[:=|]\s*)?["'~]?(?<figure>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?(?:e[+-]?\d{1,3})?)\s*(?<unit>[%‰\p{L}µ/]{0,16})["']?[,;.]?$/iu;
const ofRows = /^(?:\((?<count>\d+) rows?\)|(?<set>\d+) rows? in set\b.*|(?<empty>empty set)\b.*)$/i;
const ofStatus = /^HTTP\/\d(?:\.\d)? (?<status>\d{3})\b/i;
const noMeasure = /\b(?:exit|code|status|errno)\b/i;

/** The numbers of an answer that stand by themselves on a line, with or without a name: `0.05`, `"error_rate": 0.05,`, `p95: 310 ms`. */
function figuresIn(answer: string, unit: string): Figure[] {
  const lines = answer
    .split("\n")
    .slice(0, mostFigures)
    .map((line) => line.trim());
  const counted = /^(?:rows?|records?|results?|entries|items?)?$/i.test(unit);
  const found = lines.flatMap((line): Figure[] => {
    const status = unit === "" ? ofStatus.exec(line)?.groups?.status : undefined;
    if (status) return [{ value: Number(status), unit: "", text: line }];
    if (line.length > 200 || ofRows.test(line)) return [];
    const { label = "", figure, unit: said = "" } = figureLine.exec(line)?.groups ?? {};
    if (figure === undefined || (unit !== "" && said === "" && noMeasure.test(label))) return [];
    const value = numberOf(figure);
    return Number.isFinite(value) ? [{ value, unit: said, text: line }] : [];
  });
  if (found.length > 0 || !counted) return found;
  // Nothing but what the client of a database says of its rows.
  return lines.flatMap((line): Figure[] => {
    const { count, set, empty } = ofRows.exec(line)?.groups ?? {};
    const rows = empty ? "0" : (count ?? set);
    return rows === undefined ? [] : [{ value: Number(rows), unit: "rows", text: line }];
  });
}

function numberOf(text: string): number {
  return Number(/^-?\d{1,3}(?:,\d{3})+/.test(text) ? text.replaceAll(",", "") : text.replace(",", "."));
}

/**
 * The number in the unit that is asked for; null where the two do not go together. Things that are counted are called one way or another: `rows`,
 * `records`.
 */
function asAsked({ value, unit: said }: Figure, asked: string): number | null {
  return said === "" || asked === "" || (!unitNamed(said) && !unitNamed(asked)) ? value : inUnit(value, said, asked);
}

type Numeric = Exclude<Matcher, { kind: "text" } | { kind: "nothing" }>;

/** Whether the one number of an answer is as it is asked for; `asked` says so in words. */
export function matchNumber(matcher: Numeric, answer: string, asked: string): Match {
  const { unit } = matcher;
  const all = figuresIn(answer, unit);
  const named = all.filter((figure) => figure.unit !== "" && unit !== "" && asAsked(figure, unit) !== null);
  const figures = named.length > 0 ? named : all;
  const [figure] = figures;
  if (!figure) return { verdict: "cannot-tell", why: `no number stands by itself in it, and ${asked} is expected` };
  if (figures.length > 1) return { verdict: "cannot-tell", why: `it says ${figures.length} numbers, and ${asked} is expected of one` };
  const value = asAsked(figure, unit);
  if (value === null) return { verdict: "cannot-tell", why: `${quoted(figure.text)} is in another unit than ${asked}` };
  const holds = isAsAsked(matcher, value);
  // A bare 0.05 may be a share of one, or percent.
  const share = unitNamed(unit);
  const whole = share?.base === "%" && figure.unit === "" && Math.abs(value) <= 1 ? (value * 100) / share.size : value;
  if (isAsAsked(matcher, whole) !== holds)
    return { verdict: "cannot-tell", why: `${quoted(figure.text)} may be a share or percent, and ${asked} is expected` };
  return holds
    ? { verdict: "pass", why: `${quoted(figure.text)} is ${asked}` }
    : { verdict: "fail", why: `${quoted(figure.text)} is not ${asked}` };
}

function isAsAsked(matcher: Numeric, value: number): boolean {
  if (matcher.kind === "range") return value >= matcher.min && value <= matcher.max;
  return compared[matcher.comparator](value, matcher.value);
}

const compared: Record<Comparator, (value: number, limit: number) => boolean> = {
  "<": (value, limit) => value < limit,
  "≤": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  "≥": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
};

/** What is asked of a number: `≤ 0.1 %`. */
export function wordsOf(matcher: Numeric): string {
  const unit = matcher.unit ? ` ${matcher.unit}` : "";
  if (matcher.kind === "range") return `${matcher.min} to ${matcher.max}${unit}`;
  return `${matcher.comparator} ${matcher.value}${unit}`;
}
