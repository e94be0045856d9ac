import type { Chart, ChartPoint } from "#lib/domain/metrics/chart.ts";

type Column = (number | null)[];

/** Points as a plot takes them: times in seconds, mean, least, most. A moment of nothing stands where for so many ms nothing was measured. */
export function columnsOf({ points, seconds }: Pick<Chart, "points" | "seconds">, gapMs: number): [number[], Column, Column, Column] {
  const [times, means, least, most]: [number[], Column, Column, Column] = [[], [], [], []];
  const widest = Math.max(gapMs, seconds * 1000 * 1.5);
  for (const [index, [at, min, max, mean]] of points.entries()) {
    const before = points[index - 1];
    if (before && at - before[0] > widest) {
      times.push((before[0] + seconds * 1000) / 1000);
      for (const column of [means, least, most]) column.push(null);
    }
    times.push(at / 1000);
    means.push(mean);
    least.push(min);
    most.push(max);
  }
  return [times, means, least, most];
}

/** The lowest and highest value that a chart has room for: all that was measured and every limit, from 0 where that is near. */
export function valueSpan(points: readonly ChartPoint[], others: readonly number[]): [number, number] {
  const values = [...points.flatMap(([, min, max]) => [min, max]), ...others];
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const between = most - least || Math.abs(most) / 5 || 1;
  const low = least >= 0 && least <= most / 2 ? 0 : least - between / 10;
  return [low, most + Math.max(between, most - low) * 0.15];
}

/** The point that holds a time (epoch ms), or the one before it. */
export function pointAt({ points }: Pick<Chart, "points">, at: number): ChartPoint | undefined {
  return points.findLast(([begins]) => begins <= at) ?? points[0];
}
