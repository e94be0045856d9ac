/** How a number is to stand to the one that is expected. */
export type Comparator = "<" | "≤" | ">" | "≥" | "=";

/**
 * What an answer is held against. `literal`: the words are to be in it as they are; otherwise they describe it. `begins`: with an ellipsis
 * at its end, a line begins so.
 */
export type Matcher =
  | { kind: "text"; text: string; literal: boolean; begins: boolean }
  | { kind: "nothing" }
  | { kind: "number"; comparator: Comparator; value: number; unit: string }
  | { kind: "range"; min: number; max: number; unit: string };

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

const ellipsis = /\s*(?:\.{3}|…|â€¦)$/;
const saysNothing = /^(?:nothing|empty|(?:an )?empty output|no output|keine ausgabe|leer|rien|vide|nada|vac[ií]o|vazio)\.?$/iu;
const noRows = /^(?:no|zero|keine) (?:rows?|results?|records?|zeilen)\.?$/iu;

/** What one line of an expectation asks of an answer: `< 0.1%`, `5-10 ms`, `"Finished release..."`. */
export function matcherOf(said: string): Matcher {
  const text = unquote(said.trim());
  if (saysNothing.test(text)) return { kind: "nothing" };
  if (noRows.test(text)) return { kind: "number", comparator: "=", value: 0, unit: "rows" };
  if (/^(?:a )?positive (?:count|number|value)s?$/i.test(text)) return { kind: "number", comparator: ">", value: 0, unit: "" };
  const range = rangeOf(text);
  if (range) return range;
  const [sign, comparator] = [...signs, ...words].find(([pattern]) => pattern.test(text)) ?? [/^/, "=" as const];
  const rest = text.replace(sign, "");
  const figure = number.exec(rest);
  const after = figure ? rest.slice(figure[0].length) : "";
  if (figure?.[1] && unit.test(after)) return { kind: "number", comparator, value: numberOf(figure[1]), unit: unitOf(after) };
  const plain = text.replace(ellipsis, "");
  const begins = plain !== text;
  return { kind: "text", text: plain, literal: begins || text !== said.trim() || isLiteral(plain), begins };
}

function rangeOf(text: string): Matcher | null {
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

/** Words that are meant as they are written: a name with signs in it, a status line, JSON. One plain word may describe what comes. */
const isLiteral = (text: string) =>
  /^\S*[^\p{L}\s]\S*$/u.test(text) || /^(?:HTTP\/[\d.]+ )?[1-5]\d\d(?: [A-Z][\w ]*)?$/.test(text) || /^[{[].*[}\]]$/s.test(text);

function unquote(text: string): string {
  const quoted = /^(["'`“„])(.*)["'`”“]$/u.exec(text);
  return quoted?.[2] ?? text;
}
