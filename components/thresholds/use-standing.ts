"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useMeasures } from "#components/live/room-context.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { metricState } from "#lib/domain/metrics/samples.ts";
import type { Threshold } from "#lib/domain/thresholds/rows.ts";
import { type ThresholdState, thresholdState } from "#lib/domain/thresholds/status.ts";

/** Ms as a clock that runs down: `4:05`. */
export const leftText = (ms: number) => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** How a threshold stands by the clock of the page, and what its clock says; null where it has none. */
export function useStanding(threshold: Threshold, metric: Metric): { state: ThresholdState; clock: string | null } {
  const moment = useMoment();
  const measures = useMeasures();
  const now = useSecond();
  const { id, breachedAt, silencedUntil, silencedBy, silencedReason } = threshold;
  const standing = measures?.standings[id];
  const silent = metricState(metric, measures?.series[metric.id]?.last, now) !== "measured";
  const state = thresholdState(threshold, standing, silent, now);
  const clock = {
    ok: null,
    pending: standing?.until ? `breached in ${leftText(standing.until - now)}` : null,
    breached: standing?.since ? `since ${moment(standing.since)}` : null,
    "no-data": breachedAt ? "breached when it was last measured" : "cannot tell",
    silenced: silencedUntil ? `until ${moment(silencedUntil)}, ${silencedBy?.name ?? ""}: ${silencedReason ?? ""}` : null,
  }[state];
  return { state, clock };
}
