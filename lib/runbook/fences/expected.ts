import { matcherOf } from "#lib/domain/checks/matcher.ts";
import type { Expected } from "../reading.ts";
import { expects } from "../words/expected.ts";
import { anyOf } from "../words/words.ts";
import type { SourceLine } from "./prompts.ts";

const intro = new RegExp(`^(?:(?:${anyOf(expects).source})\\b\\s*(?:[:=→]|=>|->)?|(?:=>|->|→|⇒|â†’))\\s*`, "iu");
/** Introductions that stand for a whole sentence only with their colon: `# Result of the test` is no expectation. */
const needsColon = /^(?:outputs?|returns?|result|ausgabe|ergebnis|sortie|salida|saída|resultado|soll(?:te)?|expect(?:s|ing))\b/iu;
/** Whether the line, its comment sign gone, says what the command before it should answer. */
export function saysExpected(text: string): boolean {
  const found = intro.exec(text);
  if (!found) return false;
  // Without a comment sign only a labelled line is one: `Expected output: ok`.
  return /^(?:expected|should|erwartet|attendu|esperado|résultat)/iu.test(text) && found[0].includes(":");
}

/** What the comments in and after commands say they should answer; lines under `# Expected results:` are one each. */
export function expectedIn(lines: readonly SourceLine[]): Expected[] {
  const found: Expected[] = [];
  let listing = false;
  for (const { text, line } of lines) {
    const comment = commentOf(text);
    const said = comment === null ? (saysExpected(text.trim()) ? text.trim() : null) : comment;
    const value = said === null ? null : expectationOf(said);
    if (said !== null && value !== null) {
      listing = value === "";
      if (value !== "") found.push({ text: said, line, endLine: line, matcher: matcherOf(value) });
    } else if (listing && comment !== null && /^\s*(?:#|--\s|\/\/)/.test(text) && comment !== "")
      found.push({ text: comment, line, endLine: line, matcher: matcherOf(comment.replace(/^[-*•]\s+/, "")) });
    else listing = false;
  }
  return found;
}

/** What follows the introduction; empty where it only announces a list, null where the text expects nothing. */
export function expectationOf(text: string): string | null {
  const found = intro.exec(text);
  if (!found) return null;
  const sign = found[0].trim();
  const signed = /[:=>→⇒’]$/.test(sign);
  if (!signed && needsColon.test(sign)) return null;
  const value = text.slice(found[0].length).trim();
  // `Should be 0` expects something; `must be run from the folder` does not.
  if (!signed && /(?:be|sein|être|ser)$/i.test(sign) && !/^(?:[\d<>=≤≥"'`“]|\S+$)/.test(value)) return null;
  return value === "" && !signed ? null : value;
}

/** The comment of a line: the whole of it, or what stands behind the command where that expects something. */
function commentOf(line: string): string | null {
  const whole = /^\s*(?:#+|--(?=\s|$)|\/\/|REM\s|::)\s*(.*)$/i.exec(line);
  if (whole) return (whole[1] ?? "").trim();
  for (const { 0: sign, index } of [...line.slice(0, 2000).matchAll(/\s(?:#\s?|--\s|\/\/\s?)(?=\S)/g)].slice(0, 20)) {
    const comment = line.slice(index + sign.length).trim();
    if (intro.test(comment)) return comment;
  }
  return null;
}
