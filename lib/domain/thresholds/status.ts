import { all, memo } from "../kernel/room.ts";
import { limitText } from "../metrics/limit-words.ts";
import type { Metric } from "../metrics/rows.ts";
import { metricsOf, type Series } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import type { Judgement } from "./judge.ts";
import { type Threshold, thresholds } from "./rows.ts";
import type { Rule, RuleKind } from "./rule.ts";

/** The thresholds of a metric, in order. */
export const thresholdsOn = (room: PlanRoom, metricId: string): readonly Threshold[] =>
  memo(byMetric, room.thresholds, () => grouped(all(room, thresholds))).get(metricId) ?? [];

// Each card of a metric asks for its own, every second.
const byMetric = new WeakMap<object, Map<string, Threshold[]>>();

function grouped(list: readonly Threshold[]): Map<string, Threshold[]> {
  const groups = new Map<string, Threshold[]>();
  for (const each of list) groups.set(each.metricId, [...(groups.get(each.metricId) ?? []), each]);
  return groups;
}

/** The thresholds of a plan's metrics, metric by metric; those of a metric that was taken out are none. */
export const thresholdsOf = (room: PlanRoom): { threshold: Threshold; metric: Metric }[] =>
  metricsOf(room).flatMap((metric) => thresholdsOn(room, metric.id).map((threshold) => ({ threshold, metric })));

/** The rule in the unit of the metric; null where it is relative and the metric has no baseline, so that nobody can tell. */
export function ruleOf(threshold: Threshold, { baseline, silentMinutes }: Metric): Rule | null {
  const { comparator, kind, seconds, n, m, relative, limit, clear } = threshold;
  const counted = { kind, seconds, n, m, silentMs: silentMinutes * 60_000 };
  const share = (value: number) => (value / 100) * Math.abs(baseline ?? 0);
  if (relative && baseline === null) return null;
  if (comparator === "±") return { ...counted, comparator: ">", around: baseline, limit: share(limit), clear: share(clear ?? limit) };
  const upwards = comparator.startsWith(">");
  const absolute = (value: number) => (relative ? (baseline ?? 0) + (upwards ? 1 : -1) * share(value) : value);
  return { ...counted, comparator, around: null, limit: absolute(limit), clear: absolute(clear ?? limit) };
}

/** The values of the metric at which the threshold is drawn as lines: its limit, or both sides of it; none where nobody can tell. */
export function linesOf(threshold: Threshold, metric: Metric): readonly number[] {
  const rule = ruleOf(threshold, metric);
  if (!rule) return [];
  return rule.around === null ? [rule.limit] : [rule.around - rule.limit, rule.around + rule.limit];
}

/** What screens are told of a threshold by its id; `no-data` also where there is no baseline. */
export type Standing = Pick<Judgement, "state" | "since" | "until">;

/** What screens hold of a plan's metrics and thresholds, by their ids. No part of the room. */
export type Measures = {
  readonly series: Series;
  readonly standings: Readonly<Record<string, Standing>>;
  /** Of metrics that are read from an address: when it was asked last (epoch ms), and why nothing came of it, if nothing did. */
  readonly probings: Readonly<Record<string, { readonly askedAt: number; readonly problem: string | null }>>;
};

export type ThresholdState = Standing["state"] | "silenced";

/** How a threshold stands now; `silent`: its metric says nothing by now, whatever was judged when it last did. */
export function thresholdState(
  threshold: Threshold,
  standing: Pick<Standing, "state"> | undefined,
  silent: boolean,
  now: number,
): ThresholdState {
  if (threshold.silencedUntil && Date.parse(threshold.silencedUntil) > now) return "silenced";
  if (silent || !standing) return "no-data";
  return standing.state;
}

/** Seconds as people say them: `5 min`, `90 s`. */
export const lengthText = (seconds: number) =>
  seconds % 3600 === 0 ? `${seconds / 3600} h` : seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;

/** What of a threshold makes its rule. */
type SaidRule = Pick<Threshold, "comparator" | "limit" | "relative" | "kind" | "seconds" | "n" | "m">;

/** Where a threshold is breached: `above 5 %`, `more than 10 % below baseline`. */
export function breachedAtText(
  { comparator, limit, relative }: Pick<Threshold, "comparator" | "limit" | "relative">,
  unit: string,
): string {
  if (comparator === "±") return `more than ${limit} % away from baseline`;
  return relative
    ? `more than ${limit} % ${comparator.startsWith(">") ? "above" : "below"} baseline`
    : limitText({ comparator, limit }, unit);
}

/** A threshold as a sentence has it: `above 5 % for 5 min`. */
export function thresholdText(threshold: SaidRule, unit: string): string {
  const { kind, seconds, n, m } = threshold;
  const [at, long] = [breachedAtText(threshold, unit), lengthText(seconds)];
  const counted: Record<RuleKind, string> = {
    sustained: seconds === 0 ? at : `${at} for ${long}`,
    "n-of-m": `${at} in ${n} of ${m} samples`,
    sum: `${at} in ${long}`,
    average: `${at} on average over ${long}`,
    maximum: `${at} at its highest in ${long}`,
    p95: `${at} at p95 over ${long}`,
    rate: `growth ${at} a minute over ${long}`,
  };
  return counted[kind];
}
