import { metricsOf } from "../domain/metrics/samples.ts";
import type { PlanRoom } from "../domain/room.ts";
import { type Before, type Judgement, judgeFrom, windowOf } from "../domain/thresholds/judge.ts";
import type { Threshold } from "../domain/thresholds/rows.ts";
import { ruleOf, thresholdsOn } from "../domain/thresholds/status.ts";
import { readSamplesOf } from "./samples.ts";

/** How late samples may come and still be judged, in ms. */
export const lateMs = 3_600_000;

/** What of a threshold is told, and how it stood then. What was measured before the plan started breaches nothing. */
function toldOf({ plan }: PlanRoom, { toldThrough, breachedAt }: Threshold): Before {
  const times = [plan.startedAt, toldThrough].flatMap((at) => (at ? [Date.parse(at)] : []));
  return { through: Math.max(Number.NEGATIVE_INFINITY, ...times), breached: breachedAt !== null };
}

type Which = {
  /** Only thresholds of these metrics. */
  of?: ReadonlySet<string>;
  /** Samples before this time (epoch ms) were judged already: they are only what later ones are judged by. */
  from?: number;
};

/**
 * How each threshold of a plan stands now (epoch ms), by its id. One that is relative without a baseline is not among them. All metrics are read in
 * one question, each as far back as its rules look.
 */
export async function judgements(
  room: PlanRoom,
  at: number,
  { of, from = at - lateMs }: Which = {},
): Promise<Readonly<Record<string, Judgement>>> {
  const ruled = metricsOf(room).flatMap((metric) => {
    if (of && !of.has(metric.id)) return [];
    const rules = thresholdsOn(room, metric.id).flatMap((threshold) => {
      const rule = ruleOf(threshold, metric);
      return rule ? [{ threshold, rule }] : [];
    });
    return rules.length > 0 ? [{ metric, rules, since: from - Math.max(...rules.map(({ rule }) => windowOf(rule))) }] : [];
  });
  if (ruled.length === 0) return {};
  const samples = await readSamplesOf(ruled.map(({ metric, since }) => ({ metricId: metric.id, since })));
  const judged: Record<string, Judgement> = {};
  for (const { metric, rules } of ruled)
    for (const { threshold, rule } of rules)
      judged[threshold.id] = judgeFrom(samples.get(metric.id) ?? [], rule, at, toldOf(room, threshold), from);
  return judged;
}
