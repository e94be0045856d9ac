import { matchJson } from "./match-json.ts";
import { type Match, onlyPerson, quoted } from "./matched.ts";
import type { Matcher } from "./matcher.ts";

/** As it is compared: in one case, without quotation marks, with single spaces. */
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["'`“”„‘’]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const denies = /^(?:no|not|none|never|without|zero|kein[en]?|ohne|nicht|aucune?|pas|sans|sin|ning[úu]n[ao]?|sem|nenhum[a]?)(?=\s|$)/iu;

/** Whether the words that are expected stand in an answer, by themselves and undenied. */
export function matchText({ text, literal, begins }: Extract<Matcher, { kind: "text" }>, answer: string): Match {
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
