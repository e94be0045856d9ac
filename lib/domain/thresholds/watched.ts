import type { Readings } from "../kernel/readings.ts";
import type { Metric } from "../metrics/rows.ts";
import { metricState, metricsOf } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import type { Threshold } from "./rows.ts";
import { type Standing, type ThresholdState, thresholdState, thresholdsOn } from "./status.ts";
import { type WatchedState, watchedStates } from "./watched-states.ts";

/** What of a threshold's standing it takes to say how a metric stands. */
type State = Pick<Standing, "state">;

/** A metric as it stands now. `worst`: the threshold that says so; null where none does. */
export type Watched<S extends State = Standing> = {
  metric: Metric;
  state: WatchedState;
  worst: { threshold: Threshold; standing: S | undefined } | null;
};

type Measured<S> = { series: Readings["series"]; standings: Readonly<Record<string, S>> };

/** Whether a breach is for everybody at once: it asks to roll back, or the plan calls it grave. */
export const isGrave = ({ opensDecision, level }: Pick<Threshold, "opensDecision" | "level">): boolean =>
  opensDecision || /crit|krit|crít|emerg|notfall|urgen|severe|\bp[01]\b|\bsev\W?[01]\b/i.test(level);

const stateOf = (threshold: Threshold, state: ThresholdState): WatchedState =>
  state === "breached" && !isGrave(threshold) ? "warning" : state;

const rank = (state: WatchedState) => watchedStates.indexOf(state);

/** The metrics of a plan as they stand at `now` (epoch ms), the gravest first. */
export function watchedOf<S extends State>(room: PlanRoom, { series, standings }: Measured<S>, now: number): Watched<S>[] {
  return metricsOf(room)
    .map((metric): Watched<S> => {
      const [at, value] = series[metric.id]?.last ?? [];
      const measured = metricState(metric, at === undefined || value === undefined ? undefined : [at, value], now);
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
