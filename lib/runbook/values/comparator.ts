import type { Comparator } from "#lib/domain/checks/matcher.ts";
import { numberOf, numberText } from "./numbers.ts";

type Comparison = { comparator: Comparator; value: number; unit: string; before: string; after: string };

/** What says a comparison in words, the longest first: “no more than” is no “more than”. */
const words: [Comparator, string][] = [
  [
    "≤",
    "no(?:t)? (?:more|greater|higher|longer|larger) than|at most|within|hoogstens|ten hoogste|niet meer dan|höchstens|nicht mehr als|maximal|au plus|au maximum|como máximo|no máximo|a lo sumo",
  ],
  [
    "≥",
    "no(?:t)? (?:less|fewer|lower) than|at least|reach(?:es|ed)?|hits?|ten minste|minstens|minimaal|mindestens|nicht weniger als|erreicht|au moins|al menos|como mínimo|pelo menos|no mínimo|ao menos",
  ],
  [
    ">",
    "(?:more|greater|higher|larger|longer|slower|bigger) than|exceed(?:s|ed|ing)?|in excess of|above|over|beyond|surpass(?:es|ed)?|meer dan|groter dan|hoger dan|langer dan|trager dan|boven|mehr als|größer als|höher als|länger als|langsamer als|größer|über|oberhalb(?: von)?|überschreitet|übersteigt|plus de|supérieure?s? à|au-dessus de|au-delà de|dépasse(?:nt)?|plus grande? que|más de|mayor(?:es)? (?:que|a|de)|superior(?:es)? a|por encima de|superan?|exceden?|mais de|mais que|maior(?:es)? (?:que|do que)|acima de|excede|ultrapassam?",
  ],
  [
    "<",
    "(?:less|fewer|lower|smaller|shorter|faster) than|below|under|minder dan|kleiner dan|lager dan|korter dan|onder|beneden|weniger als|kleiner als|geringer als|niedriger als|kürzer als|unter|unterhalb(?: von)?|unterschreitet|moins de|inférieure?s? à|au-dessous de|en dessous de|menos de|menor(?:es)? (?:que|a|de)|inferior(?:es)? a|por debajo de|menos que|abaixo de",
  ],
  ["=", "equals|equal to|is exactly|gleich|égale? à|igual a"],
];
const symbols: [Comparator, string][] = [
  ["≥", "≥|>=|=>|=&gt;|&gt;="],
  ["≤", "≤|<=|=<|&lt;="],
  [">", ">|&gt;|＞"],
  ["<", "<|&lt;|＜"],
  ["=", "==| = "],
];
const currency = "(?:[$€£] ?)?";
const either = [...symbols.map(([, text]) => text), ...words.map(([, text]) => `(?<!\\p{L})(?:${text})(?= )`)].join("|");
const comparison = new RegExp(
  `(?<![-=<>!]|<\\/?\\w{1,30})(${either})(?:[:~≈ ]{0,3}(?:of |the |um |von |de |to )?)${currency}(${numberText})(?![\\d]|[.:]\\d)(?!(?!(?:[mµun]?s|m|h|d|w|x|secs?|mins?|hrs?|[kmgt]?i?b\\p{L}{0,3}|[rqt]ps)(?![\\p{L}\\d]))\\p{L})`,
  "iu",
);
/** Units that follow a number at once or after a space; others are recognised by where they stand. */
const unitText =
  /^(?: ?(?:(?:%|x|×)(?: of)? (?:the )?baseline|%|‰|percent(?:age points?)?|prozent|pour ?cent|por ?ciento|por ?cento|pp\b)| ?(?:ms|milliseconds?|millisekunden|millisecondes?|milisegundos?|µs|us|ns|seconds?|secs?|sekunden?|secondes?|segundos?|s|minutes?|mins?|minuten?|minutos?|m|hours?|hrs?|stunden?|heures?|horas?|h|days?|tagen?|tage|jours?|d[ií]as?|d|weeks?|wochen?|semaines?|semanas?|months?|[kmgt]i?b(?:it|ps)?(?:\/s(?:ec)?)?|bytes?|rps|qps|tps|iops|ops|x|×)(?![\p{L}\d]))/iu;
const rate = /^ ?(\p{L}{1,20})? ?\/ ?(s|sec|second|min|minute|h|hr|hour|day|sekunde|stunde|user|host|pod)(?![\p{L}\d])/iu;
const scale = /^ ?\/ ?\d{1,3}(?:\.\d)?(?!\d)/;
/** Words that go on with the sentence and so name no unit. */
const running =
  /^(?:in|for|over|per|within|sustained|of|and|or|on|at|from|during|to|then|than|as|by|is|are|was|with|after|before|when|if|we|the|a|an|all|not|lasting|für|über|pro|und|oder|von|bei|dann|während|pendant|par|sur|et|ou|alors|durante|por|y|o|en|e|em|de|do|da|avg|max|min|mean|peak|consecutive|out|across|the)$/i;

const instruction =
  /(?<!\p{L})(?:wait|available|arrive|must|ensure|keep|need|monitor|watch|hold|aim|take|takes|allow|plan|run|warten|attendre|esperar|aguardar)(?!\p{L})/iu;

/** The first comparison with a number in a tidy text: `Error rate > 5%` → “Error rate”, `>`, 5, `%`. Null where there is none. */
export function findComparison(text: string): Comparison | null {
  const match = comparison.exec(text);
  if (!match) return null;
  const sign = match[1] ?? "";
  const before = text.slice(0, match.index);
  const rest = text.slice(match.index + match[0].length);
  const prefix = /[$€£] ?$/.exec(match[0].slice(0, match[0].length - (match[2] ?? "").length))?.[0].trim() ?? "";
  const { unit, after } = takeUnit(rest, before.trim() !== "");
  const timed =
    /^(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|min\w+|stunden?|tagen?|tage|heures?|jours?|horas?|d[ií]as?)$/i.test(
      unit,
    );
  // “within 24 hours” is a deadline, “wait at least 15 minutes” an instruction.
  if (timed && (/^within/i.test(sign) || (/^\p{L}/u.test(sign) && instruction.test(before)))) return null;
  return { comparator: comparatorOf(sign), value: numberOf(match[2] ?? ""), unit: prefix || unit, before, after };
}

/** Whether the text compares with something that is no number: “exceeds the baseline”. */
export function comparesWithWords(text: string): boolean {
  return /(?<!\p{L})(?:exceed(?:s|ed|ing)?|(?:drops?|falls?|goes|rises?|spikes?) (?:below|above|under|over)|(?:greater|higher|more|less|lower|longer) than(?! ~?\d)|(?:above|below|over|under|beyond|outside)(?= (?:the )?(?:acceptable|normal|expected|agreed|defined|threshold|baseline|limit|target|sla|slo)s?(?!\p{L}))|überschreitet|unterschreitet|übersteigt|dépasse|supera|excede|ultrapassa)(?!\p{L})/iu.test(
    text,
  );
}

function comparatorOf(sign: string): Comparator {
  for (const [comparator, text] of [...symbols, ...words]) {
    if (new RegExp(`^(?:${text})$`, "iu").test(sign)) return comparator;
  }
  return "=";
}

function takeUnit(rest: string, named: boolean): { unit: string; after: string } {
  const per = rate.exec(rest);
  if (per) return { unit: per[0].trim(), after: rest.slice(per[0].length) };
  const known = unitText.exec(rest) ?? scale.exec(rest);
  if (known) return { unit: known[0].trim(), after: rest.slice(known[0].length) };
  const noun = /^ (\p{L}{3,20})(?=$|[ ,.;:)])/u.exec(rest);
  if (!named || !noun || running.test(noun[1] ?? "")) return { unit: "", after: rest };
  return { unit: noun[1] ?? "", after: rest.slice(noun[0].length) };
}
