import { checkCounts, checksOf } from "../checks/status.ts";
import type { Readings } from "../kernel/readings.ts";
import { find } from "../kernel/room.ts";
import { metrics } from "../metrics/rows.ts";
import { metricState } from "../metrics/samples.ts";
import { shortNumber } from "../metrics/short-number.ts";
import { phases } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import type { PhaseProgress } from "../schedule/forecast.ts";
import { minutesText, momentText } from "../schedule/format-time.ts";
import { leavesOf } from "../steps/outline.ts";
import { isClosed, steps } from "../steps/rows.ts";
import { counted } from "./numbers-in-words.ts";

const minuteMs = 60_000;

/** A length of so many ms; null where it is none. */
export const lengthSaid = (ms: number | null): string | null => (ms === null || ms < 0 ? null : minutesText(Math.round(ms / minuteMs)));

const said = { fail: "failed", pass: "passed" };

/** `3 of 12 checks failed`; null where a plan has none, which is not zero. */
export function checksSaid(room: PlanRoom, text: string, verdict: "fail" | "pass"): string | null {
  const all = checksOf(room);
  const { [verdict]: count } = checkCounts(all);
  return all.length === 0 ? null : counted(text, count, all.length, `${count} of ${all.length} checks ${said[verdict]}`);
}

/** `3 of 9 steps`, in the words of the template. */
export function phaseStepsSaid(room: PlanRoom, text: string, phaseId: string | null): string | null {
  const phase = find(room, phases, phaseId);
  if (!phase || phase.removedAt) return null;
  const leaves = leavesOf(room, phase.id);
  const closed = leaves.filter(isClosed).length;
  return leaves.length === 0 ? null : counted(text, closed, leaves.length, `${closed} of ${leaves.length} steps`);
}

/** How much of a phase is done. */
export function phasePercent(room: PlanRoom, phaseId: string | null): string | null {
  const phase = find(room, phases, phaseId);
  const leaves = phase && !phase.removedAt ? leavesOf(room, phase.id) : [];
  return leaves.length === 0 ? null : `${Math.floor((leaves.filter(isClosed).length * 100) / leaves.length)} %`;
}

/** How long a phase took, once it is done; before it begins, how long it is to take. In between nobody knows. */
export function phaseLength(known: PhaseProgress | undefined): string | null {
  if (!known) return null;
  const { state, actualStart, actualEnd, planned } = known;
  if (state === "done") return actualStart === null || actualEnd === null ? null : lengthSaid(actualEnd - actualStart);
  if (state === "doing" || !planned || planned.start === null || planned.end === null) return null;
  return lengthSaid(planned.end - planned.start);
}

/** A line of a readiness list, with the state of the step it names: it is ready when the step is done, and not before. */
export function stepSays(room: PlanRoom, text: string, stepId: string | null): string | null {
  const step = find(room, steps, stepId);
  if (!step || step.removedAt) return null;
  if (step.status === "done")
    return `✓ ${text}${step.finishedAt ? ` (${momentText(step.finishedAt, room.plan.zone, room.plan.t0 ?? step.finishedAt)})` : ""}`;
  const words = { todo: "not done yet", doing: "under way", failed: "failed", skipped: "skipped", "not-applicable": "not applicable" }[
    step.status
  ];
  return `✗ ${step.title}: ${words}`;
}

/** `0.3 % at 12:40`: a number, and when it was measured, so that nobody takes an old one for a new one. What is silent or was never measured is not known. */
export function metricSaid(room: PlanRoom, metricId: string | null, now: number, readings: Readings): string | null {
  const metric = find(room, metrics, metricId);
  const last = metric && !metric.removedAt ? readings.series[metric.id]?.last : undefined;
  if (!metric || !last || metricState(metric, last, now) !== "measured") return null;
  const [at, value] = last;
  return `${shortNumber(value)}${metric.unit ? ` ${metric.unit}` : ""} at ${momentText(at, room.plan.zone, room.plan.t0 ?? now)}`;
}
