import { all, memo } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { metricName } from "./name.ts";
import { type Metric, metrics, type Point } from "./rows.ts";

/** What screens hold of metrics, by their ids: the last minutes, thinned out and oldest first, and the newest value of all. */
export type Series = Readonly<Record<string, { readonly points: readonly Point[]; readonly last: Point }>>;

/** How far back screens look, in ms. */
export const shownMs = 20 * 60_000;

/** The metrics of a plan, in order. */
export const metricsOf = (room: PlanRoom): readonly Metric[] => all(room, metrics);

/** The metric of that name, with its segment and whatever its case, or of that id. */
export function metricNamed(room: PlanRoom, name: string): Metric | undefined {
  const known = memo(
    byName,
    room.metrics,
    () =>
      new Map(
        metricsOf(room).flatMap((metric) => [
          [metricName(metric).toLowerCase(), metric],
          [metric.id, metric],
        ]),
      ),
  );
  return known.get(name) ?? known.get(name.trim().toLowerCase());
}

// Every sample asks for its metric.
const byName = new WeakMap<object, Map<string, Metric>>();

/** `never`: nothing was ever measured. `silent`: nothing since `last`, for longer than the metric may say nothing. Neither is fine. */
export type MetricState = "never" | "silent" | "measured";

/** How a metric stands now. */
export function metricState({ silentMinutes }: Metric, last: Point | undefined, now: number): MetricState {
  if (!last) return "never";
  return now - last[0] > silentMinutes * 60_000 ? "silent" : "measured";
}

/** What a metric was over the last minutes (`now` in epoch ms): the median, which one odd sample does not move, and of how many; null without any. */
export function baselineFrom(points: readonly Point[], minutes: number, now: number): { value: number; of: number } | null {
  const values = points
    .filter(([at]) => at > now - minutes * 60_000 && at <= now)
    .map(([, value]) => value)
    .sort((a, b) => a - b);
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]];
  return low === undefined || high === undefined ? null : { value: low + (high - low) / 2, of: values.length };
}
