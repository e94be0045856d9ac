import type { Person } from "../kernel/fields.ts";
import { noReadings, type Readings } from "../kernel/readings.ts";
import { live } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { byNumber } from "../thresholds/by-number.ts";
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
  if (criterion.metricId !== undefined) return { by: null, ...byNumber(room, criterion.metricId, criterion.goal ?? null, now, readings) };
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
