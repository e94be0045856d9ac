import { holds } from "#lib/domain/holds/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { soakEnd, soakedMs } from "#lib/domain/stages/soak.ts";
import { spanText, stagesOf, visitsOf } from "#lib/domain/stages/status.ts";
import { linesOf, thresholdsOn } from "#lib/domain/thresholds/status.ts";
import { isGrave } from "#lib/domain/thresholds/watched.ts";

/** A length of time on a chart, in epoch ms; `to: null` goes on. */
export type Band = { from: number; to: number | null; label: string; now: boolean };
/** A limit on a chart, in the unit of its metric. */
export type LimitLine = { id: string; value: number; label: string; tone: "nogo" | "hold" | "go" };

/** The stays in stages of the rollout: which share, and how long it soaks. */
export function stageBands(room: PlanRoom, now: number): Band[] {
  const stages = new Map(stagesOf(room).map((stage) => [stage.id, stage]));
  return visitsOf(room).flatMap((visit): Band[] => {
    const stage = stages.get(visit.stageId);
    if (!stage) return [];
    const soaks = soakEnd(room, stage, visit, now) !== null;
    const soaked = spanText(soakedMs(room, visit, now));
    const label = [`${stage.percent} %`, soaks ? `${visit.leftAt ? "soaked" : "soaking"} ${soaked}` : null].filter(Boolean).join(" · ");
    return [{ from: Date.parse(visit.enteredAt), to: visit.leftAt ? Date.parse(visit.leftAt) : null, label, now: !visit.leftAt }];
  });
}

/** When the whole deployment was on hold. */
export const holdBands = (room: PlanRoom, now: number): Band[] =>
  all(room, holds).map(({ heldAt, resumedAt }) => {
    const [from, to] = [Date.parse(heldAt), resumedAt ? Date.parse(resumedAt) : null];
    return { from, to, label: `hold ${spanText((to ?? now) - from)}`, now: to === null };
  });

/** The limits of a metric and its goal as lines; one that is relative has none while there is no baseline. */
export function limitLines(room: PlanRoom, metric: Metric, say: (value: number) => string): LimitLine[] {
  const limits = thresholdsOn(room, metric.id).flatMap((threshold): LimitLine[] => {
    // A sum and a growth are no values of the metric.
    if (threshold.kind === "sum" || threshold.kind === "rate") return [];
    const name = threshold.opensDecision ? "roll back" : threshold.level.toLowerCase() || "limit";
    const tone = isGrave(threshold) ? "nogo" : "hold";
    return linesOf(threshold, metric).map((value, nth) => ({ id: `${threshold.id} ${nth}`, value, label: `${name} ${say(value)}`, tone }));
  });
  return metric.goal ? [...limits, { id: "goal", value: metric.goal.limit, label: `goal ${say(metric.goal.limit)}`, tone: "go" }] : limits;
}
