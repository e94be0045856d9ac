import type { Readings } from "../kernel/readings.ts";
import { live } from "../kernel/room.ts";
import type { Limit } from "../metrics/limit-words.ts";
import { type Metric, metrics } from "../metrics/rows.ts";
import { metricState } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import { beyond } from "./beyond.ts";
import { thresholdState, thresholdsOn, thresholdText } from "./status.ts";

/**
 * What a number says of what must hold. `pending`: a threshold is beyond its limit, and not yet for as long as makes a breach. `no-data`: it was never
 * measured, or says nothing any more, and that is never fine. `at`: when it was measured, ISO 8601.
 */
export type ByNumber = { state: "met" | "not-met" | "pending" | "no-data"; at: string | null; note: string };

/** A number (at `now`, epoch ms) answers by itself, as long as it is new enough: within its limit, or within all thresholds of its metric. */
export function byNumber(room: PlanRoom, metricId: string, goal: Limit | null, now: number, readings: Readings): ByNumber {
  const metric = live(room, metrics, metricId);
  const last = readings.series[metricId]?.last;
  const said = (state: ByNumber["state"], note: string): ByNumber => ({ state, at: last ? new Date(last[0]).toISOString() : null, note });
  if (!metric) return said("no-data", "its metric is not in the plan any more");
  const measured = metricState(metric, last, now);
  if (measured === "never" || !last) return said("no-data", "never measured");
  const value = `${last[1]} ${metric.unit}`.trim();
  if (measured === "silent") return said("no-data", `silent, last ${value}`);
  if (goal) return said(beyond(goal.comparator, last[1], goal.limit) ? "met" : "not-met", value);
  return byThresholds(room, metric, now, readings, (state, note) => said(state, note ? `${value}, ${note}` : value));
}

/** The gravest of what the thresholds of a metric say; a silenced one says nothing. */
function byThresholds(
  room: PlanRoom,
  metric: Metric,
  now: number,
  { standings }: Readings,
  said: (state: ByNumber["state"], note: string | null) => ByNumber,
): ByNumber {
  const list = thresholdsOn(room, metric.id).map((threshold) => {
    const standing = standings[threshold.id];
    const state = thresholdState(threshold, standing, false, now);
    return { state, text: thresholdText(threshold, metric.unit) };
  });
  if (list.length === 0) return said("no-data", "the metric has no threshold");
  for (const [state, as] of [
    ["breached", "not-met"],
    ["pending", "pending"],
    ["no-data", "no-data"],
    ["silenced", "no-data"],
  ] as const) {
    const found = list.find((each) => each.state === state);
    if (found) return said(as, `${stateWords[state]}: ${found.text}`);
  }
  return said("met", null);
}

const stateWords = { breached: "breached", pending: "pending", "no-data": "cannot tell", silenced: "silenced" } as const;
