import type { Comparator } from "#lib/domain/metrics/rows.ts";
import type { ThresholdComparator } from "#lib/domain/thresholds/rows.ts";
import type { RuleKind } from "#lib/domain/thresholds/rule.ts";
import type { Condition } from "../reading.ts";

/** A condition that a machine can judge: the number it is about, its limit, and how that is counted. */
export type Measured = {
  name: string;
  /** `p95`, `avg`; empty where the text names none. */
  statistic: string;
  unit: string;
  comparator: ThresholdComparator;
  limit: number;
  relative: boolean;
  kind: RuleKind;
  seconds: number;
  n: number;
  m: number;
};

const signs: Partial<Record<string, Comparator>> = { ">": ">", "≥": ">=", "<": "<", "≤": "<=" };
const units: readonly [RegExp, string][] = [
  [/^(?:percent(?:age points?)?|prozent|pour ?cent|por ?ciento|por ?cento|pp)$/i, "%"],
  [/^(?:milli\p{L}+)$/iu, "ms"],
  [/^(?:s|secs?|seconds?|sekunden?|secondes?|segundos?)$/i, "s"],
  [/^(?:m|mins?|minutes?|minuten?|minutos?)$/i, "min"],
  [/^(?:h|hrs?|hours?|stunden?|heures?|horas?)$/i, "h"],
  // “4.0/5.0” is a number on a scale.
  [/^\/ ?\d.*$/, ""],
];
const day = 86_400;
const samples =
  /(?<![\d.])(\d{1,3}) (?:out )?(?:of|von|sur|de) (?:the )?(?:last )?(\d{1,3}) (?:samples|checks|measurements|intervals|data ?points|probes|messungen|mesures|muestras)/iu;
/** Shares and lengths are not added up: “above 5 % in 5 minutes” is for 5 minutes. */
const share = /rate|ratio|percent|latenc|usage|load|time|share|quote|taux|tasa/iu;

/** What can be measured of a condition; null where people have to see it. */
export function measuredIn({ text, ...condition }: Condition & { text: string }): Measured | null {
  const { comparator: sign, value, statistic, window } = condition;
  const name = condition.metric
    .replace(/[`*_]{1,3}(?=\S)|(?<=\S)[`*]{1,3}/g, "")
    .replace(ofDistance, "")
    .trim();
  const comparator = sign === null ? undefined : signs[sign];
  const seconds = Math.round((window?.maxMinutes ?? 0) * 60);
  if (!comparator || value === null || !Number.isFinite(value) || Math.abs(value) > 1e15) return null;
  if (!isMetricName(name) || name.split(/\s+/).length > 8 || seconds > day) return null;
  const unit = (units.find(([words]) => words.test(condition.unit))?.[1] ?? condition.unit).slice(0, 20).trim();
  const away = awayFromBaseline(text, comparator, value, unit);
  if (away === "none") return null;
  const grows = seconds > 0 && comparator.startsWith(">") && growth.exec(name);
  const [, n, m] = samples.exec(text) ?? [];
  const [few, many] = [Number(n), Number(m)];
  const counted =
    few > 0 && few <= many
      ? ({ kind: "n-of-m", seconds: 0, n: few, m: many } as const)
      : ({ kind: grows && aMinute.test(text) ? "rate" : kindOf({ text, ...condition }, unit), seconds, n: 1, m: 1 } as const);
  const of = {
    name: counted.kind === "rate" ? name.replace(growth, "") : name,
    // The mean of ten minutes is worked out here; the metric is what it is the mean of.
    statistic: counted.kind === "average" ? "" : statistic,
    ...counted,
  };
  return away === null
    ? { ...of, comparator, unit, limit: value, relative: false }
    : { ...of, comparator: away.comparator, unit: "", limit: away.limit, relative: true };
}

/** “Average latency above 500 ms over 10 minutes” */
function kindOf({ text, statistic, window, ...condition }: Condition & { text: string }, unit: string): RuleKind {
  if (summed({ statistic, window, ...condition }, unit)) return "sum";
  const mean = (statistic === "avg" || statistic === "mean") && window !== null && overTime.test(text);
  return mean ? "average" : "sustained";
}

const overTime = /(?<!\p{L})(?:over|across|in|within|über|sur|durante|em)(?: the| a| any)?(?: last| past| rolling)? \d/iu;
/** “Queue grows by”: what follows is how much. */
const growth = / (?:grows?|rises?|increases?|climbs?|goes up)(?: by)?$/iu;
const aMinute = /(?<!\p{L})(?:per|a|every) min(?:ute)?(?!\p{L})|\/ ?min(?!\p{L})/iu;

const summed = ({ metric, window }: Condition, unit: string) => window?.meaning === "within" && unit !== "%" && !share.test(metric);

/** How many per cent from its baseline the metric may be, and on which side; null where the text speaks of none, `none` where that makes no sense. */
function awayFromBaseline(text: string, comparator: Comparator, value: number, unit: string): Away | "none" | null {
  const upwards = comparator.startsWith(">");
  if (/baseline$/i.test(unit)) {
    const percent = /^[x×]/i.test(unit) ? value * 100 : value;
    if (either.test(text)) return { comparator: "±", limit: percent };
    const away = upwards ? percent - 100 : 100 - percent;
    return away > 0 ? { comparator, limit: Number(away.toPrecision(12)) } : "none";
  }
  if (unit !== "%" || !compared.test(text)) return null;
  if (upwards && lowerThan.test(text)) return { comparator: "<", limit: value };
  return { comparator: either.test(text) ? "±" : comparator, limit: value };
}

type Away = { comparator: ThresholdComparator; limit: number };
const compared = /(?<!\p{L})(?:above|over|below|under|from|vs\.?|than|compared (?:to|with)|against|of) (?:the |its )?baseline/iu;
/** “More than 30 % below baseline” is beyond on the lower side. */
const lowerThan = /(?<!\p{L})(?:below|under|lower than|less than|drop(?:s|ped)?|falls?|decreases?)(?!\p{L})/iu;
/** “Within 10 % of baseline”: what is further from it is beyond, wherever. */
const either = /(?<!\p{L})(?:within|deviat\p{L}+|differ\p{L}*|away|off|outside)(?!\p{L})|±|\+\/-/iu;
/** What only leads up to how far it is. */
const ofDistance = /(?: (?:is|are|was))?(?: not| no longer)$|(?: (?:deviates?|differs?|drifts?)(?: by)?)$/iu;

/** Words, or the name of a percentile alone. */
export const isMetricName = (name: string): boolean => /\p{L}{2}|^p\d{2,3}$/iu.test(name);

const lower =
  /error|fail|latenc|(?<!\p{L})(?:response |down)?times?(?!\p{L})|time-?out|lag|delay|cpu|processor|memory|disk|queue|complaint|tickets?(?!\p{L})|downtime|degradation|(?<!\p{L})loss|crash|exception|drop|abandon|bounce|5xx|4xx|(?<!\p{L})bugs?(?!\p{L})|incident|mttr|fehler|erreur|(?<!\p{L})erro/iu;
const higher = /uptime|availab|success|hits?\b|complet|satisf|throughput|conversion|adoption|discover|coverage|verfügbar|disponib/iu;

/** Which way a metric of this name is better; a length of time that says nothing else had better be short. */
export function betterOf(name: string, unit = ""): "up" | "down" | "neither" {
  if (higher.test(name) && !/(?<!up)time|fail|error/i.test(name)) return "up";
  return lower.test(name) || /^(?:ms|s|min|h)$/.test(unit) ? "down" : "neither";
}

const aims =
  /(?<!\p{L})(?:targets?|goals?|slos?|objectives?|ziele?|objectifs?|objetivos?|acceptable|aceptable|aceitável|normal|healthy|expected)(?!\p{L})/iu;

/** Whether a limit says what is hoped for, and so calls nobody. */
export const isGoal = ({ level, text }: { level: string; text: string }) => aims.test(level) || aims.test(text);

const opposite: Record<Comparator, Comparator> = { ">": "<=", ">=": "<", "<": ">=", "<=": ">" };

/** “Error rate < 2 %” among limits says what must hold: it is breached on the other side. */
export function flipped(measured: Measured): Measured {
  const better = betterOf(measured.name, measured.unit);
  if (measured.comparator === "±") return measured;
  const holds = better === "down" ? measured.comparator.startsWith("<") : better === "up" && measured.comparator.startsWith(">");
  return holds && !measured.relative ? { ...measured, comparator: opposite[measured.comparator] } : measured;
}
