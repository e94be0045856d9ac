import { noReadings, type Readings } from "../kernel/readings.ts";
import { find, live } from "../kernel/room.ts";
import { cutText } from "../kernel/text.ts";
import { metricName } from "../metrics/name.ts";
import { metrics } from "../metrics/rows.ts";
import type { PlanRoom } from "../room.ts";
import { type Threshold, thresholds } from "../thresholds/rows.ts";
import { ruleOf, thresholdText } from "../thresholds/status.ts";
import { watchedOf } from "../thresholds/watched.ts";
import { triggerGroups } from "../trigger-groups/rows.ts";
import { mostNumbers, type RollbackDecision } from "./rows.ts";

type Cause = RollbackDecision["cause"];

/** What was measured of the limit that asks, as it is now; null where people ask. Of a group it is the first limit that holds. */
export function evidenceOf(room: PlanRoom, cause: Cause): RollbackDecision["evidence"] {
  const threshold = measuredCause(room, cause);
  const metric = threshold && live(room, metrics, threshold.metricId);
  if (!metric || !threshold || threshold.cause.length === 0) return null;
  const { unit } = metric;
  const rule = cutText(thresholdText(threshold, unit), 500);
  return { metric: metricName(metric), unit, rule, limit: ruleOf(threshold, metric)?.limit ?? null, points: threshold.cause };
}

function measuredCause(room: PlanRoom, { kind, id }: Cause): Threshold | null {
  if (kind === "threshold") return find(room, thresholds, id) ?? null;
  const group = kind === "group" ? find(room, triggerGroups, id) : null;
  return group?.thresholdIds.map((each) => find(room, thresholds, each) ?? null).find((each) => each?.breachedAt) ?? null;
}

/** How the metrics of the plan stand at `now` (epoch ms), the gravest first, as a question keeps them. None without readings. */
export function numbersAt(room: PlanRoom, readings: Readings = noReadings, now: number): RollbackDecision["numbers"] {
  if (Object.keys(readings.series).length === 0) return [];
  return watchedOf(room, readings, now)
    .filter(({ state }) => state !== "never")
    .slice(0, mostNumbers)
    .map(({ metric, state }) => {
      const last = readings.series[metric.id]?.last;
      // What went silent has no value now; what it last said is not what it is.
      const value = state === "no-data" || !last ? null : last[1];
      return { title: metricName(metric), unit: metric.unit, value, state };
    });
}
