import { useId } from "react";
import type { Point } from "#lib/domain/metrics/rows.ts";
import { shownMs } from "#lib/domain/metrics/samples.ts";

const [width, height, edge] = [240, 56, 4];

export type SparklineProps = {
  points: readonly Point[];
  baseline: number | null;
  /** What is drawn as limits, in the unit of the points. */
  limits: readonly number[];
  now: number;
  /** The line breaks where nothing was measured for so many ms. */
  gapMs: number;
  /** Since when nothing is known, in epoch ms: hatched. */
  silentSince: number | null;
};

/** The last minutes of a metric as a line, with its baseline dashed, its limits, and what is not known hatched. */
export function Sparkline({ points, baseline, limits, now, gapMs, silentSince }: SparklineProps) {
  const hatch = useId();
  const shown = points.filter(([at]) => at > now - shownMs);
  const values = [...shown.map(([, value]) => value), ...(baseline === null ? [] : [baseline]), ...limits];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => width - edge - ((now - at) / shownMs) * (width - 2 * edge);
  const y = (value: number) => (high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge));
  const path = shown.map(([at, value], index) => {
    const before = shown[index - 1];
    return `${before && at - before[0] <= gapMs ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const newest = shown.at(-1);
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className="mt-2 block h-14 w-full border-b border-line">
      {silentSince === null ? null : (
        <>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" className="stroke-muted" strokeWidth="1.5" />
          </pattern>
          <rect
            x={Math.max(0, x(silentSince))}
            y="0"
            width={Math.min(width, width - Math.max(0, x(silentSince)))}
            height={height}
            fill={`url(#${hatch})`}
            opacity="0.5"
          />
        </>
      )}
      {limits.map((limit) => (
        <line
          key={limit}
          {...{ x1: 0, x2: width, y1: y(limit), y2: y(limit) }}
          className="stroke-nogo"
          strokeDasharray="5 3"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {baseline === null || shown.length === 0 ? null : (
        <line
          {...{ x1: 0, x2: width, y1: y(baseline), y2: y(baseline) }}
          className="stroke-muted"
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path
        d={path.join("")}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {newest ? (
        // A line without length and with a round end: a dot that is not stretched with the picture.
        <path
          d={`M${x(newest[0])} ${y(newest[1])}h0`}
          stroke="currentColor"
          strokeWidth={6}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}
