import { metricsOf } from "../domain/metrics/samples.ts";
import type { PlanRoom } from "../domain/room.ts";
import { type Before, type Judgement, judge, type Rule } from "../domain/thresholds/judge.ts";
import type { Threshold } from "../domain/thresholds/rows.ts";
import { ruleOf, thresholdsOn } from "../domain/thresholds/status.ts";
import { readSamples } from "./samples.ts";

/** How far behind a rule's own window samples may come and still be judged, in ms. */
const lateMs = 3_600_000;

/** What of a threshold is told, and how it stood then. What was measured before the plan started breaches nothing. */
function toldOf({ plan }: PlanRoom, { toldThrough, breachedAt }: Threshold): Before {
  const times = [plan.startedAt, toldThrough].flatMap((at) => (at ? [Date.parse(at)] : []));
  return { through: Math.max(Number.NEGATIVE_INFINITY, ...times), breached: breachedAt !== null };
}

/**
 * How each threshold of a plan stands now (epoch ms), by its id; only those of the metrics in `of` where that is given. One that is relative without a
 * baseline is not among them.
 */
export async function judgements(room: PlanRoom, at: number, of?: ReadonlySet<string>): Promise<Readonly<Record<string, Judgement>>> {
  const judged: Record<string, Judgement> = {};
  for (const metric of metricsOf(room)) {
    if (of && !of.has(metric.id)) continue;
    const ruled = thresholdsOn(room, metric.id).flatMap((threshold) => {
      const rule = ruleOf(threshold, metric);
      return rule ? [{ threshold, rule }] : [];
    });
    if (ruled.length === 0) continue;
    const samples = await readSamples(metric.id, at - Math.max(...ruled.map(({ rule }) => windowOf(rule))) - lateMs);
    for (const { threshold, rule } of ruled) judged[threshold.id] = judge(samples, rule, at, toldOf(room, threshold));
  }
  return judged;
}

/** How far back a rule looks, in ms. */
const windowOf = ({ kind, m, seconds, silentMs }: Rule) => (kind === "n-of-m" ? m * silentMs : seconds * 1000 + silentMs);
