import type { PlanRoom } from "../room.ts";

/** How far back a large chart looks. */
export const chartRanges = ["20m", "2h", "24h", "7d", "30d", "t0"] as const;
export type ChartRange = (typeof chartRanges)[number];

const minute = 60_000;
const lengths: Readonly<Record<Exclude<ChartRange, "t0">, number>> = {
  "20m": 20 * minute,
  "2h": 120 * minute,
  "24h": 1440 * minute,
  "7d": 7 * 1440 * minute,
  "30d": 30 * 1440 * minute,
};

/** A chart is drawn of no more points than this. */
const mostPoints = 720;
/** How long one point may be, in seconds: times that people count in, and that begin where minutes and hours do. */
const widths = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

/** What a chart shows: from when to when (epoch ms), and how long one point of it is, in seconds. */
export type ChartSpan = { from: number; to: number; seconds: number };

/** What a metric was over one point of a chart: when it begins (epoch ms), the least, the most, the mean, and what it was last. */
export type ChartPoint = readonly [at: number, min: number, max: number, mean: number, last: number];

export type Chart = ChartSpan & { points: readonly ChartPoint[] };

/** What a range means for this plan now (epoch ms): it ends with the plan. Null for `t0` before it has come. */
export function chartSpan({ plan }: PlanRoom, range: ChartRange, now: number): ChartSpan | null {
  const to = plan.endedAt ? Math.min(now, Date.parse(plan.endedAt)) : now;
  const t0 = plan.t0 ? Date.parse(plan.t0) : Number.POSITIVE_INFINITY;
  if (range === "t0" && t0 >= to) return null;
  const from = range === "t0" ? t0 : to - lengths[range];
  const seconds =
    widths.find((each) => (to - from) / 1000 / each <= mostPoints) ?? 86_400 * Math.ceil((to - from) / 86_400_000 / mostPoints);
  return { from, to, seconds };
}
