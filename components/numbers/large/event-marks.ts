import { decisions, gates } from "#lib/domain/gates/rows.ts";
import { incidents } from "#lib/domain/incidents/rows.ts";
import { all, find } from "#lib/domain/kernel/room.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { rollbackDecisions } from "#lib/domain/rollback/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { thresholdsOn, thresholdText } from "#lib/domain/thresholds/status.ts";

/** Something that happened, in epoch ms. */
export type EventMark = { at: number; says: string; tone: "text" | "go" | "hold" | "nogo" };

const most = 12;

/** What happened to a plan that a metric may have moved by, or that moved by it, oldest first; of much the newest. */
export function eventMarks(room: PlanRoom, metric: Metric, from: number, to: number): EventMark[] {
  const { plan } = room;
  const mark = (at: string | null | undefined, says: string, tone: EventMark["tone"] = "text"): EventMark[] =>
    at ? [{ at: Date.parse(at), says, tone }] : [];
  return [
    ...mark(plan.startedAt ? plan.t0 : null, "T0"),
    ...mark(plan.endedAt, "The plan ended"),
    ...mark(metric.baselineTaken?.at, "Baseline taken"),
    ...thresholdsOn(room, metric.id).flatMap((threshold) =>
      mark(threshold.breachedAt, `Breached: ${thresholdText(threshold, metric.unit)}`, "nogo"),
    ),
    ...all(room, incidents).flatMap(({ openedAt, title }) => mark(openedAt, `Incident: ${title}`, "hold")),
    ...all(room, decisions).flatMap(({ at, outcome, gateId }) =>
      mark(
        at,
        `${outcome.toUpperCase().replaceAll("-", " ")}: ${find(room, gates, gateId)?.title ?? "a gate"}`,
        outcome === "go" ? "go" : "hold",
      ),
    ),
    ...all(room, rollbackDecisions).flatMap(({ openedAt, cause }) => mark(openedAt, `Roll back? ${cause.text}`, "nogo")),
  ]
    .filter(({ at }) => at >= from && at <= to)
    .sort((a, b) => a.at - b.at)
    .slice(-most);
}
