import { shortened } from "../kernel/text.ts";
import { type Comparator, type Matcher, matcherOf } from "./matcher.ts";
import type { Verdict } from "./rows.ts";

/** A verdict, and in a few words what it rests on. */
export type Match = { verdict: Verdict; why: string };

/**
 * Holds what a command answered against what was expected of it, line by line of the expectation: one that fails fails all, and all must
 * pass. Where the words do not decide it, a person has to: a wrong “pass” is worse than a question.
 */
export function matchOutput(expected: string, output: string): Match {
  const answer = plain(output);
  const lines = expected.split("\n").filter((line) => line.trim() !== "");
  const found = lines.map((line) => matchLine(matcherOf(line), answer));
  return (
    found.find(({ verdict }) => verdict === "fail") ??
    found.find(({ verdict }) => verdict === "cannot-tell") ??
    (found.length > 1 ? { verdict: "pass", why: `all ${found.length} are in it` } : found[0]) ?? { verdict: "cannot-tell", why: noWords }
  );
}

const noWords = "nothing is said of what is expected";

function matchLine(matcher: Matcher, answer: string): Match {
  if (matcher.kind === "nothing")
    return answer === "" ? { verdict: "pass", why: "it says nothing" } : { verdict: "fail", why: "it says something" };
  if (matcher.kind === "text") return answer === "" ? silent(matcher) : matchText(matcher, answer);
  const asked = wordsOf(matcher);
  if (answer === "") return { verdict: "cannot-tell", why: `it says nothing, and ${asked} is expected` };
  return matchNumber(matcher, answer, asked);
}

const silent = ({ literal, text }: { literal: boolean; text: string }): Match =>
  literal ? { verdict: "fail", why: `it says nothing, and not ${quoted(text)}` } : { verdict: "cannot-tell", why: onlyPerson(text) };

const onlyPerson = (text: string) => `only a person can say whether it is ${quoted(text)}`;
const quoted = (text: string) => `“${shortened(text, 120)}”`;

/** Without colours of a terminal, and with lines that end in one way. */
const plain = (output: string) =>
  output
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are control characters.
    .replace(/\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g, "")
    .replace(/\r\n?/g, "\n")
    .trim();

/** As it is compared: in one case, without quotation marks, with single spaces. */
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["'`“”„‘’]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const denies = /^(?:no|not|none|never|without|zero|kein[en]?|ohne|nicht|aucune?|pas|sans|sin|ning[úu]n[ao]?|sem|nenhum[a]?)(?=\s|$)/iu;

function matchText({ text, literal, begins }: Extract<Matcher, { kind: "text" }>, answer: string): Match {
  const json = matchJson(text, answer);
  if (json) return json;
  // “No errors” cannot be found, only not be contradicted.
  if (denies.test(text)) return { verdict: "cannot-tell", why: onlyPerson(text) };
  const whole = folded(answer);
  if (begins) {
    const start = folded(text);
    if (answer.split("\n").some((line) => beginsWith(folded(line), start)))
      return { verdict: "pass", why: `a line begins with ${quoted(text)}` };
    if (whole.includes(start)) return { verdict: "cannot-tell", why: `${quoted(text)} is in it, at the beginning of no line` };
    return { verdict: "fail", why: `no line begins with ${quoted(text)}` };
  }
  const parts = partsOf(text);
  const missing = parts.find((part) => placeOf(folded(part), whole) === null);
  if (missing !== undefined)
    return literal ? { verdict: "fail", why: `${quoted(missing)} is not in it` } : { verdict: "cannot-tell", why: onlyPerson(text) };
  if (parts.some((part) => isDenied(folded(part), whole))) return { verdict: "cannot-tell", why: `it says ${quoted(text)} and denies it` };
  return { verdict: "pass", why: `${quoted(text)} is in it` };
}

/** `On branch main / nothing to commit`: two lines, written as one. */
function partsOf(text: string): string[] {
  const parts = text.split(/\s+\/\s+|\s*(?:\.{3}|…)\s*/u).filter(Boolean);
  return parts.length > 0 && parts.every((part) => /\p{L}/u.test(part)) ? parts : [text];
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/** Where the words stand by themselves: `active` is not in `inactive`. */
function placeOf(part: string, whole: string, from = 0): number | null {
  for (let at = whole.indexOf(part, from); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole[at - 1], whole[at + part.length]];
    if (!(isWordSign(before) && isWordSign(part[0])) && !(isWordSign(after) && isWordSign(part.at(-1)))) return at;
  }
  return null;
}

const beginsWith = (line: string, start: string) => line.startsWith(start);

/** Every place of the words says that it is not so: `not ready`, `ready: false`. */
function isDenied(part: string, whole: string): boolean {
  for (let at = placeOf(part, whole); at !== null; at = placeOf(part, whole, at + 1)) {
    const before = whole.slice(Math.max(0, at - 12), at);
    const after = whole.slice(at + part.length, at + part.length + 12);
    if (
      !/(?:^|[\s:])(?:not|no|never|nicht|kein|pas|isnt|is not)\s$/u.test(before) &&
      !/^\s*[:=]\s*(?:false|no|0|off|fail\w*|error)\b/u.test(after)
    )
      return false;
  }
  return true;
}

/** JSON is expected: every field that is named must be there with its value, in any order. Null where it is not. */
function matchJson(text: string, answer: string): Match | null {
  const wanted = /^[{[]/.test(text) ? parsed(text) : undefined;
  if (wanted === undefined) return null;
  const [from, to] = [answer.search(/[{[]/), Math.max(answer.lastIndexOf("}"), answer.lastIndexOf("]"))];
  const got = parsed(answer) ?? parsed(answer.slice(Math.max(0, from), to + 1));
  if (got === undefined) return { verdict: "fail", why: `it is no JSON, and ${quoted(text)} is expected` };
  const missing = lacks(wanted, got, "");
  return missing === null ? { verdict: "pass", why: "all of the JSON is in it" } : { verdict: "fail", why: missing };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first field of `wanted` that `got` does not have so, in words; null where it has all. */
function lacks(wanted: unknown, got: unknown, path: string): string | null {
  if (typeof wanted !== "object" || wanted === null) {
    if (Object.is(wanted, got)) return null;
    return `${path === "" ? "it" : quoted(path)} is ${quoted(JSON.stringify(got) ?? "not there")}, not ${quoted(JSON.stringify(wanted))}`;
  }
  if (typeof got !== "object" || got === null || Array.isArray(wanted) !== Array.isArray(got))
    return `${quoted(path || "it")} is of another kind`;
  for (const [key, value] of Object.entries(wanted)) {
    const there = Object.hasOwn(got, key) ? (got as Record<string, unknown>)[key] : undefined;
    const missing = lacks(value, there, path === "" ? key : `${path}.${key}`);
    if (missing !== null) return missing;
  }
  return null;
}

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

/** How many of the smallest of its kind a unit is. */
const sizes: Record<string, readonly [kind: string, size: number]> = {
  ...{ ns: ["time", 1e-6], µs: ["time", 1e-3], us: ["time", 1e-3], ms: ["time", 1], s: ["time", 1000], min: ["time", 60_000] },
  ...{ h: ["time", 3_600_000], d: ["time", 86_400_000], "%": ["share", 1], "‰": ["share", 0.1] },
  ...{ b: ["size", 1], kb: ["size", 1e3], mb: ["size", 1e6], gb: ["size", 1e9], tb: ["size", 1e12] },
  ...{ kib: ["size", 1024], mib: ["size", 1024 ** 2], gib: ["size", 1024 ** 3], tib: ["size", 1024 ** 4] },
};
const sameUnit: [RegExp, string][] = [
  [/^(?:sec(?:ond)?s?|sekunden?|secondes?|segundos?)$/i, "s"],
  [/^(?:m|mins?|minut(?:e[ns]?|os?))$/i, "min"],
  [/^(?:hours?|hrs?|stunden?|heures?|horas?)$/i, "h"],
  [/^(?:days?|tage?n?|jours?|d[ií]as?)$/i, "d"],
  [/^(?:percent|prozent|pct)$/i, "%"],
  [/^bytes?$/i, "b"],
  [/^([kmgt])$/i, "$1b"],
];

function unitOf(said: string): string {
  const [pattern, name] = sameUnit.find(([each]) => each.test(said)) ?? [];
  return (pattern && name !== undefined ? said.replace(pattern, name) : said).toLowerCase();
}

/** The number in the unit that is asked for; null where the two do not go together. */
function inUnit({ value, unit: said }: Figure, asked: string): number | null {
  const [from, to] = [unitOf(said), unitOf(asked)];
  if (from === to || from === "" || to === "") return value;
  const [a, b] = [sizes[from], sizes[to]];
  if (a && b) return a[0] === b[0] ? (value * a[1]) / b[1] : null;
  // Things that are counted are called one way or another: `rows`, `records`.
  return a || b ? null : value;
}

type Numeric = Exclude<Matcher, { kind: "text" } | { kind: "nothing" }>;

function matchNumber(matcher: Numeric, answer: string, asked: string): Match {
  const { unit } = matcher;
  const all = figuresIn(answer, unit);
  const named = all.filter((figure) => figure.unit !== "" && unit !== "" && inUnit(figure, unit) !== null);
  const figures = named.length > 0 ? named : all;
  const [figure] = figures;
  if (!figure) return { verdict: "cannot-tell", why: `no number stands by itself in it, and ${asked} is expected` };
  if (figures.length > 1) return { verdict: "cannot-tell", why: `it says ${figures.length} numbers, and ${asked} is expected of one` };
  const value = inUnit(figure, unit);
  if (value === null) return { verdict: "cannot-tell", why: `${quoted(figure.text)} is in another unit than ${asked}` };
  const holds = isAsAsked(matcher, value);
  // A bare 0.05 may be a share of one, or percent.
  if (unitOf(unit) === "%" && figure.unit === "" && Math.abs(value) <= 1 && isAsAsked(matcher, value * 100) !== holds)
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

function wordsOf(matcher: Numeric): string {
  const unit = matcher.unit ? ` ${matcher.unit}` : "";
  if (matcher.kind === "range") return `${matcher.min} to ${matcher.max}${unit}`;
  return `${matcher.comparator} ${matcher.value}${unit}`;
}
