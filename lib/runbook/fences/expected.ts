import type { Comparator, Expected } from "../reading.ts";
import type { SourceLine } from "./prompts.ts";

const intro =
  /^(?:(?:expect(?:ed|s|ing)?(?: (?:output|results?|response|answers?|values?|status|state))?|should(?: now)? (?:be|show|return|print|output|say|have|contain|equal|match|exist|list|report|see|display|read|look like)|must (?:be|show|return)|you should (?:see|get)|outputs?|returns?|result|erwartet(?:e[sr]?)?(?: (?:ausgabe|ergebnis(?:se)?|wert))?|soll(?:te)?(?: (?:sein|zeigen|liefern))?|ausgabe|ergebnis|attendus?|résultats? attendus?|sortie(?: attendue)?|doit (?:être|afficher|retourner)|devrait (?:être|afficher|retourner)|esperado|(?:resultado|salida|saída)s?(?: esperad[oa]s?)?|debe(?:ría)? (?:ser|mostrar|devolver)|deve(?:ria)? (?:ser|mostrar|retornar))\b\s*(?:[:=→]|=>|->)?|(?:=>|->|→|⇒|â†’))\s*/iu;
/** Introductions that stand for a whole sentence only with their colon: `# Result of the test` is no expectation. */
const needsColon = /^(?:outputs?|returns?|result|ausgabe|ergebnis|sortie|salida|saída|resultado|soll(?:te)?|expect(?:s|ing))\b/iu;
const words: [RegExp, Comparator][] = [
  [
    /^(?:less|lower|fewer|smaller|under|below|kleiner|unter|weniger|moins|inférieure?|menor|menos|menor que|inferior)(?: (?:than|als|que|de|à|a))?\s+/iu,
    "<",
  ],
  [
    /^(?:more|greater|higher|over|above|größer|über|mehr|plus|supérieure?|mayor|más|maior|mais|superior)(?: (?:than|als|que|de|à|a))?\s+/iu,
    ">",
  ],
  [/^(?:at least|min(?:imum)?|mindestens|au moins|al menos|pelo menos)\s+/iu, "≥"],
  [/^(?:at most|max(?:imum)?|up to|höchstens|au plus|como máximo|no máximo)\s+/iu, "≤"],
  [/^(?:exactly|equal(?:s| to)?|genau|exactement|exactamente|exatamente)\s+/iu, "="],
];
const signs: [RegExp, Comparator][] = [
  [/^(?:<=|=<|≤|â‰¤)\s*/, "≤"],
  [/^(?:>=|=>|≥|â‰¥)\s*/, "≥"],
  [/^<\s*/, "<"],
  [/^>\s*/, ">"],
  [/^={1,3}\s*/, "="],
];
const number = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s*/;
const unit =
  /^(?:%|percent|prozent|ns|µs|us|ms|s|secs?|seconds?|sekunden|secondes|segundos|m|mins?|minutes?|minuten|minutos|h|hours?|stunden|heures|horas|days?|[kmgt]i?b?|bytes?|rps|qps|tps|req\/s|rows?|zeilen|lignes|filas|linhas|records?|results?|items?|entries|errors?|fehler|erreurs|errores|erros|pods?|nodes?|replicas?|files?|users?|connections?|requests?|tables?)?[\s.;,!]*$/i;

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
function expectationOf(text: string): string | null {
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

function matcherOf(said: string): Expected["matcher"] {
  const text = unquote(said.trim());
  if (/^(?:a )?positive (?:count|number|value)s?$/i.test(text)) return { kind: "number", comparator: ">", value: 0, unit: "" };
  const range = rangeOf(text);
  if (range) return range;
  const [sign, comparator] = [...signs, ...words].find(([pattern]) => pattern.test(text)) ?? [/^/, "=" as const];
  const rest = text.replace(sign, "");
  const figure = number.exec(rest);
  const after = figure ? rest.slice(figure[0].length) : "";
  if (figure?.[1] && unit.test(after)) return { kind: "number", comparator, value: numberOf(figure[1]), unit: unitOf(after) };
  return { kind: "text", text: text.replace(/\s*(?:\.{3}|…|â€¦)$/, "") };
}

function rangeOf(text: string): Expected["matcher"] | null {
  const bare = text.replace(/^(?:between|from|zwischen|von|entre|de)\s+/iu, "");
  const low = number.exec(bare);
  if (!low?.[1]) return null;
  const between = /^(?:%|ms|s)?\s*(?:-|–|—|â€“|\.\.|to\b|and\b|bis\b|und\b|et\b|à(?=\s)|y\b|a\b|e\b)\s*/iu.exec(bare.slice(low[0].length));
  const rest = between ? bare.slice(low[0].length + between[0].length) : "";
  const high = between ? number.exec(rest) : null;
  const after = high ? rest.slice(high[0].length) : "";
  if (!high?.[1] || !unit.test(after)) return null;
  return { kind: "range", min: numberOf(low[1]), max: numberOf(high[1]), unit: unitOf(after) };
}

function numberOf(text: string): number {
  return Number(/^\d{1,3}(?:,\d{3})+/.test(text) ? text.replaceAll(",", "") : text.replace(",", "."));
}

function unitOf(text: string): string {
  return text.replace(/[\s.;,!]+$/, "").trim();
}

function unquote(text: string): string {
  const quoted = /^(["'`“„])(.*)["'`”“]$/u.exec(text);
  return quoted?.[2] ?? text;
}
