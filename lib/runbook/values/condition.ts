import type { Condition, Duration } from "../reading.ts";
import { comparesWithWords, findComparison } from "./comparator.ts";
import { lengthsIn, minutesIn } from "./lengths.ts";
import { tidy, withoutMarkers } from "./tidy.ts";

const arrow = / ?(?:→|⇒|➜|➔|➡\uFE0F?|⟶|(?<![-<])-{1,2}>|(?<![=<])=>(?! ?\d)) ?/u;
/** “Go to Settings → Users” is a way to walk, not what to do when something happens. */
const navigation = /^(?:go to|open|click|navigate|select|choose|see|visit|under|öffnen|klick|ouvrir|cliquer|abrir|ir a)(?!\p{L})/iu;
const when =
  /^(?:if|when|whenever|once|in case|wenn|falls|sobald|als|indien|zodra|si|quand|lorsque|cuando|se|quando|any|the|(?:triggers?|conditions?|criteria|criterion|alert on|alert when|threshold|target|goal|déclencheur|auslöser|schwelle|kriterium|disparador|gatilho) ?:)(?: the| any| there (?:is|are)| die| der| das| le| la| el| o| a)?(?: (?=\S)|(?<=:) ?(?=\S))/iu;
const actionFirst = /^(.{3,80}?),? (?:if|when|whenever|wenn|falls|sobald|als|indien|zodra|si|quand|lorsque|cuando|quando|se) (.+)$/iu;
/** `Query latency (target: <20ms)`: the metric stands before its bracket. */
const levelled =
  /^(\p{L}[^()]{1,60}) \((?:target|goal|alert|alarm|limit|threshold|warn(?:ing|ung)?|critical|page|ziel|grenzwert|kritisch|objectif|seuil|alerte|objetivo|umbral|alerta|límite)(?: at| when| if| ab| bei| à| a| en)?:? ?((?:[<>≤≥]=? ?|(?:above|over|below|under|über|unter) )\d[^()]{0,60})\)$/iu;
const percentile = /(?<![\p{L}_])(?:p(\d{2}(?:\.\d)?|999)|(\d{2})(?:th|st|nd|rd)?[- ]percentile|(\d{2})\. perzentil)(?![\p{L}\d])/iu;
const averages: [RegExp, string][] = [
  [/(?<!\p{L})(?:avg\.?|average|durchschnitt\p{L}*|moyenne?|promedio|média)(?![\p{L}_])/iu, "avg"],
  [/(?<!\p{L})(?:mean)(?!\p{L})/iu, "mean"],
  [/(?<!\p{L})(?:median|médiane?|mediana)(?!\p{L})/iu, "median"],
  [/(?<!\p{L})(?:max\.?|maximum|peak)(?![\p{L}_])/iu, "max"],
  [/\((?:min\.?|minimum)\)|(?<!\p{L})minimum(?!\p{L})/iu, "min"],
];
const perUnit =
  /(?<!\p{L})(?:per|pro|par|por|a) (second|minute|hour|day|week|month|sekunde|stunde|tag|seconde|heure|jour|segundo|minuto|hora|d[ií]a)(?!\p{L})/iu;
const sustained =
  /(?:sustained|for|over|lasting|lasts|consecutive|straight|during|throughout|für|über|länger als|gedurende|langer dan|während|pendant|sur|durant|durante|por)(?: for| over)?(?: more than| at least| longer than| over| mehr als| plus de| más de| mais de| >)?(?: the| a| any)?(?: last| past| first| next| full| continuous| rolling)?[ (]*$/iu;
const within =
  /(?:within|in|innerhalb(?: von)?|binnen|en|em|dans|dentro de|each|every)(?: the| a| an| any| den)?(?: last| past| first| next| span of| period of| ersten)?[ (]*$/iu;

/**
 * Reads a condition on a metric: `Error rate > 5% sustained (5 minutes) → Rollback`. Null where the text carries none: no
 * comparison and no arrow. Of several comparisons the first counts. Minutes of the window may be fractions.
 */
export function conditionOf(text: string): Condition | null {
  const line = withoutMarkers(tidy(text)).replace(levelled, "$1 $2");
  const { left, action } = splitAction(line);
  const found = findComparison(left);
  if (!found) {
    const judged = comparesWithWords(left) || (action !== "" && left !== "");
    return judged ? wordsOnly(line) : null;
  }
  const statistic = statisticOf(left);
  const open = windowIn(found.after);
  const rest = open ? found.after.replace(open.text, " ") : found.after;
  const own = metricOf(innermost(found.before));
  const metric = own.metric || metricAfter(rest);
  return {
    // “p95 > 2 s” is about nothing else.
    metric: metric || statistic,
    comparator: found.comparator,
    value: found.value,
    unit: found.unit,
    statistic: metric ? statistic : "",
    window: open?.window ?? null,
    action: action || own.action || actionAfter(rest),
  };
}

/** A line without a number as a condition for people to judge: the metric is its words, the comparator null. */
export function wordsOnly(text: string): Condition {
  const { left, action } = splitAction(withoutMarkers(tidy(text)));
  const metric = left.replace(when, "").replace(/[\s:.,;]{1,5}$/, "");
  return { metric, comparator: null, value: null, unit: "", statistic: "", window: windowIn(left)?.window ?? null, action };
}

/** What stands before the first arrow, and after it; a row of shares or a path through menus is no action. */
function splitAction(line: string): { left: string; action: string } {
  const plain = line.replace(/`[^`]{0,500}`/g, (code) => "_".repeat(code.length));
  const match = arrow.exec(plain);
  if (!match) return { left: line, action: "" };
  const action = line.slice(match.index + match[0].length).trim();
  const left = line.slice(0, match.index).trim();
  const open = left.lastIndexOf("(") > left.lastIndexOf(")");
  const path =
    open ||
    !/\p{L}/u.test(left.replace(/`[^`]*`/g, "")) ||
    navigation.test(left) ||
    arrow.test(plain.slice(match.index + match[0].length)) ||
    /^[~<>]?\d/.test(action);
  if (path && findComparison(left) === null) return { left: "", action: "" };
  return { left, action };
}

function statisticOf(text: string): string {
  const share = percentile.exec(text);
  if (share) return `p${(share[1] ?? share[2] ?? share[3] ?? "").replace(".", "")}`;
  return averages.find(([pattern]) => pattern.test(text))?.[1] ?? "";
}

/** What a comparison is about within its sentence and its parenthesis: “High (error rate >10%)”, “Low bug rate (< 5% of users)”. */
function innermost(before: string): string {
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1).trim();
  const open = sentence.lastIndexOf("(");
  if (open <= sentence.lastIndexOf(")")) return sentence;
  const inside = sentence.slice(open + 1).trim();
  return /\p{L}/u.test(inside) ? inside : sentence.slice(0, open).trim();
}

function metricOf(before: string): { metric: string; action: string } {
  const bare = / (?:if|when|wenn|falls|si|se|quand|cuando|quando)$/iu.exec(before.trim());
  if (bare) return { metric: "", action: before.trim().slice(0, bare.index) };
  const inverted = actionFirst.exec(before.trim());
  const words = inverted ? (inverted[2] ?? "") : before.trim();
  const metric = words
    .replace(when, "")
    .replace(percentile, " ")
    .replace(/(?<!\p{L})(?:avg\.?|average)(?!\p{L})/iu, " ")
    .replace(/\(\s{0,3}\)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:verify|check|ensure|confirm|validate|make sure)(?: that)?(?: the)? |^(?:should|must|expected)(?: be| show)? ?:?$/i, "");
  return { metric: withoutTail(withoutTail(metric.replace(when, ""))), action: inverted?.[1]?.trim() ?? "" };
}

/** Takes off the words that only lead up to a comparison: “rate **is** above”, “down **for** more than”. */
function withoutTail(text: string): string {
  return text
    .replace(/[ :,–—-]{1,4}$/, "")
    .replace(
      / (?:is|are|was|be|has|have|stays?|remains?|rises?|goes|go|gets?|climbs?|spikes?|drops?|falls?|increases?|decreases?|degrades?|for|by|to|of|at|must be|should be|keeps?|dauert|liegt|ist|sind|steigt|fällt|sinkt|est|sont|es|está|son|é|são|cae|cai|sube|por|pendant)$/iu,
      "",
    )
    .trim();
}

/** `more than 50% of features broken`, `<1% error rate in first 24 hours`: the metric follows its value. */
function metricAfter(rest: string): string {
  const words = rest
    .split(/(?: -|–|—|[,;:]) |[.;]$/)[0]
    ?.replace(/\).*$|\(/g, " ")
    .replace(percentile, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:of|von|der|de|des|del|do|da|dos|das)(?: the| all| der| les| los| las)? /iu, "");
  return (words ?? "").replace(/ (?:in|for|within|over|per|during)$/i, "");
}

function actionAfter(rest: string): string {
  const match =
    /(?:^|[ )])(?:then|dann|alors|entonces|então)(?!\p{L}) ?(.+)$/iu.exec(rest) ??
    /(?:[:;,]| [-–—]) (?:then )?(\p{L}.{2,300})$/u.exec(rest);
  const action = match?.[1]?.trim() ?? "";
  if (findComparison(action)) return "";
  return /^(?:or|and|oder|und|ou|et|y|o|e|and|but|with|compared|vs|measured|which)(?!\p{L})/iu.test(action) ? "" : action;
}

/** How long or over what time, with the words that say so. */
function windowIn(text: string): { window: Duration & { meaning: "sustained" | "within" }; text: string } | null {
  for (const { text: length, index, minMinutes, maxMinutes } of lengthsIn(text)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const lasts = sustained.exec(before);
    const counted = within.exec(before);
    const bracketed = /\($/.test(before) && /^\)/.test(text.slice(index + length.length));
    const lead = (lasts ?? counted)?.[0] ?? (bracketed ? "(" : null);
    const close = text.charAt(index + length.length) === ")" && (lead ?? "").includes("(") ? ")" : "";
    if (lead === null && !/^[- ]?(?:windows?|period|average|interval)/i.test(text.slice(index + length.length))) continue;
    const meaning = counted && !lasts ? "within" : "sustained";
    return { window: { minMinutes, maxMinutes, meaning }, text: `${lead ?? ""}${length}${close}` };
  }
  const per = perUnit.exec(text);
  const minutes = per && minutesIn(per[1] ?? "");
  return per && minutes ? { window: { minMinutes: minutes, maxMinutes: minutes, meaning: "within" }, text: per[0] } : null;
}
