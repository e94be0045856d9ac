import type { Metric } from "../metrics/rows.ts";
import { metricState, metricsOf } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import type { Threshold } from "./rows.ts";
import { type Measures, type Standing, type ThresholdState, thresholdState, thresholdsOn } from "./status.ts";

/** How a metric stands, the gravest of what its thresholds say first. `warning`: a breach of a limit that is not grave; `tracked`: nobody wants a limit of it. */
export const watchedStates = ["breached", "pending", "warning", "no-data", "silenced", "ok", "measured", "tracked", "never"] as const;
export type WatchedState = (typeof watchedStates)[number];

/** A metric as it stands now. `worst`: the threshold that says so; null where none does. */
export type Watched = { metric: Metric; state: WatchedState; worst: { threshold: Threshold; standing: Standing | undefined } | null };

/** Whether a breach is for everybody at once: it asks to roll back, or the plan calls it grave. */
export const isGrave = ({ opensDecision, level }: Pick<Threshold, "opensDecision" | "level">): boolean =>
  opensDecision || /crit|krit|crít|emerg|notfall|urgen|severe|\bp[01]\b|\bsev\W?[01]\b/i.test(level);

const stateOf = (threshold: Threshold, state: ThresholdState): WatchedState =>
  state === "breached" && !isGrave(threshold) ? "warning" : state;

const rank = (state: WatchedState) => watchedStates.indexOf(state);

/** The metrics of a plan as they stand at `now` (epoch ms), the gravest first. */
export function watchedOf(room: PlanRoom, { series, standings }: Measures, now: number): Watched[] {
  return metricsOf(room)
    .map((metric): Watched => {
      const measured = metricState(metric, series[metric.id]?.last, now);
      if (measured === "never") return { metric, state: "never", worst: null };
      const all = thresholdsOn(room, metric.id).map((threshold) => {
        const standing = standings[threshold.id];
        return { threshold, standing, state: stateOf(threshold, thresholdState(threshold, standing, measured === "silent", now)) };
      });
      const [worst] = all.toSorted((a, b) => rank(a.state) - rank(b.state) || Number(isGrave(b.threshold)) - Number(isGrave(a.threshold)));
      if (!worst) return { metric, state: measured === "silent" ? "no-data" : metric.trackOnly ? "tracked" : "measured", worst: null };
      return { metric, state: worst.state, worst };
    })
    .sort((a, b) => rank(a.state) - rank(b.state));
}
