import type { Person } from "../kernel/fields.ts";
import { noReadings, type Readings } from "../kernel/readings.ts";
import { live } from "../kernel/room.ts";
import { type Metric, metrics } from "../metrics/rows.ts";
import { metricState } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import { beyond } from "../thresholds/beyond.ts";
import { thresholdState, thresholdsOn, thresholdText } from "../thresholds/status.ts";
import { watches } from "../watches/rows.ts";
import { lastReading, watchProgress } from "../watches/slots.ts";
import type { Stage, StageCriterion } from "./rows.ts";

/**
 * `open`: no person has answered. `pending`: a threshold is beyond its limit, and not yet for as long as makes a breach. `no-data`: what it is read from
 * was not looked at in time, went silent, or was never measured, and that is never fine.
 */
export type CriterionState = "met" | "not-met" | "pending" | "open" | "no-data";

export type CriterionStatus = { state: CriterionState; by: Person | null; at: string | null; note: string | null };

/** How a criterion of a stage stands at `now` (epoch ms). */
export function criterionState(
  room: PlanRoom,
  stage: Stage,
  criterion: StageCriterion,
  now: number,
  readings: Readings = noReadings,
): CriterionStatus {
  if (criterion.watchId !== null) return ofWatch(room, criterion.watchId, now);
  if (criterion.metricId !== undefined) return ofMetric(room, criterion.metricId, criterion.goal, now, readings);
  const answer = stage.answers.find(({ text, when }) => text === criterion.text && when === criterion.when);
  if (!answer) return { state: "open", by: null, at: null, note: null };
  return { state: answer.met ? "met" : "not-met", by: answer.by, at: answer.at, note: answer.note };
}

/** A check to repeat says fine only with its newest time looked at. */
function ofWatch(room: PlanRoom, watchId: string, now: number): CriterionStatus {
  const watch = live(room, watches, watchId);
  const reading = watch && lastReading(room, watchId);
  if (!watch || !reading) return { state: "no-data", by: null, at: null, note: null };
  const { current } = watchProgress(room, watch, now);
  const isOld = current !== null && reading.slot < current.slot && (current.state === "late" || reading.slot < current.slot - 1);
  const note = reading.value ? [reading.value, watch.unit].filter(Boolean).join(" ") : reading.note;
  return { state: isOld ? "no-data" : reading.verdict === "fine" ? "met" : "not-met", by: reading.by, at: reading.at, note };
}

/** A number answers by itself, as long as it is new enough: within its limit, or within all thresholds of its metric. */
function ofMetric(room: PlanRoom, metricId: string, goal: StageCriterion["goal"], now: number, readings: Readings): CriterionStatus {
  const metric = live(room, metrics, metricId);
  const last = readings.series[metricId]?.last;
  const said = (state: CriterionState, note: string) => ({ state, by: null, at: last ? new Date(last[0]).toISOString() : null, note });
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
  said: (state: CriterionState, note: string | null) => CriterionStatus,
): CriterionStatus {
  const list = thresholdsOn(room, metric.id).map((threshold) => {
    const standing = standings[threshold.id];
    const state = thresholdState(threshold, standing && { ...standing, since: null, until: null }, false, now);
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
