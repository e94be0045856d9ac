import type { Comparator } from "#lib/domain/metrics/rows.ts";
import type { RuleKind } from "#lib/domain/thresholds/judge.ts";
import type { Condition } from "../reading.ts";

/** A condition that a machine can judge: the number it is about, its limit, and how that is counted. */
export type Measured = {
  name: string;
  /** `p95`, `avg`; empty where the text names none. */
  statistic: string;
  unit: string;
  comparator: Comparator;
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
  const name = condition.metric.replace(/[`*_]{1,3}(?=\S)|(?<=\S)[`*]{1,3}/g, "").trim();
  const comparator = sign === null ? undefined : signs[sign];
  const seconds = Math.round((window?.maxMinutes ?? 0) * 60);
  if (!comparator || value === null || !Number.isFinite(value) || Math.abs(value) > 1e15) return null;
  if (!isMetricName(name) || name.split(/\s+/).length > 8 || seconds > day) return null;
  const unit = (units.find(([words]) => words.test(condition.unit))?.[1] ?? condition.unit).slice(0, 20).trim();
  const away = awayFromBaseline(text, comparator, value, unit);
  if (away === "none") return null;
  const [, n, m] = samples.exec(text) ?? [];
  const [few, many] = [Number(n), Number(m)];
  const counted =
    few > 0 && few <= many
      ? ({ kind: "n-of-m", seconds: 0, n: few, m: many } as const)
      : ({ kind: summed(condition, unit) ? "sum" : "sustained", seconds, n: 1, m: 1 } as const);
  const of = { name, statistic, comparator, ...counted };
  return away === null ? { ...of, unit, limit: value, relative: false } : { ...of, unit: "", limit: away, relative: true };
}

const summed = ({ metric, window }: Condition, unit: string) => window?.meaning === "within" && unit !== "%" && !share.test(metric);

/** How many per cent from its baseline the metric may be; null where the text speaks of none, `none` where that makes no sense. */
function awayFromBaseline(text: string, comparator: Comparator, value: number, unit: string): number | "none" | null {
  const upwards = comparator.startsWith(">");
  if (/baseline$/i.test(unit)) {
    const percent = /^[x×]/i.test(unit) ? value * 100 : value;
    const away = upwards ? percent - 100 : 100 - percent;
    return away > 0 ? Number(away.toPrecision(12)) : "none";
  }
  const compared = /(?<!\p{L})(?:above|over|below|under|from|vs\.?|than|compared (?:to|with)|against) (?:the )?baseline/iu.test(text);
  return compared && unit === "%" ? value : null;
}

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
  const holds = better === "down" ? measured.comparator.startsWith("<") : better === "up" && measured.comparator.startsWith(">");
  return holds && !measured.relative ? { ...measured, comparator: opposite[measured.comparator] } : measured;
}
