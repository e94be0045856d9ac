import type { Person } from "../kernel/fields.ts";
import { live } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { watches } from "../watches/rows.ts";
import { lastReading, watchProgress } from "../watches/slots.ts";
import type { Stage, StageCriterion } from "./rows.ts";

/** `open`: no person has answered. `no-data`: its check was not looked at in time, or not at all, and that is never fine. */
export type CriterionState = "met" | "not-met" | "open" | "no-data";

export type CriterionStatus = { state: CriterionState; by: Person | null; at: string | null; note: string | null };

/** How a criterion of a stage stands at `now` (epoch ms). */
export function criterionState(room: PlanRoom, stage: Stage, criterion: StageCriterion, now: number): CriterionStatus {
  if (criterion.watchId !== null) return ofWatch(room, criterion.watchId, now);
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
