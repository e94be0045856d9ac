"use client";

import clsx from "clsx";
import { useId } from "react";
import type { Band, LimitLine } from "#components/numbers/chart-marks.ts";
import { useSize } from "#components/numbers/use-size.ts";
import { inks } from "#components/numbers/watched-look.ts";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { Point } from "#lib/domain/metrics/rows.ts";
import { shownMs } from "#lib/domain/metrics/samples.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";

const tickMs = 5 * 60_000;

export type NumberChartProps = {
  points: readonly Point[];
  now: number;
  zone: string;
  tone: StatusLook["tone"];
  limits: readonly LimitLine[];
  baseline: number | null;
  stages: readonly Band[];
  holds: readonly Band[];
  /** The line breaks where nothing was measured for so many ms. */
  gapMs: number;
  /** Since when nothing is known, in epoch ms: hatched. */
  silentSince: number | null;
  /** What is beyond its limit and not yet a breach, or one already; times in epoch ms. */
  beyond: { limit: number; from: number; until: number | null; says: readonly string[] | null } | null;
  /** How much of what comes is shown, in ms. */
  aheadMs: number;
  className?: string;
};

/** The last minutes of a metric: its line over the stages of the rollout, its limits, the holds, what is not known, and when what is pending fires. */
export function NumberChart(props: NumberChartProps) {
  const { points, now, zone, tone, limits, baseline, stages, holds, gapMs, silentSince, beyond, aheadMs, className } = props;
  const [ref, size] = useSize<SVGSVGElement>();
  const hatch = useId();
  const { width, height, font } = size ?? { width: 0, height: 0, font: 11 };
  const [from, to] = [now - shownMs, now + aheadMs];
  const [top, bottom] = [font * 1.7, height - font * 1.9];
  const shown = points.filter(([at]) => at > from);
  const values = [...shown.map(([, value]) => value), ...limits.map(({ value }) => value), ...(baseline === null ? [] : [baseline])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = least >= 0 && least < most / 2 ? 0 : least - (most - least) * 0.1;
  const high = most > low ? most + (most - low) * 0.12 : low + 1;
  const x = (at: number) => ((at - from) / (to - from)) * width;
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  const path = shown.map(([at, value], index) => {
    const before = shown[index - 1];
    return `${before && at - before[0] <= gapMs ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const newest = shown.at(-1);
  // Words stand behind their line, or end at the edge where there is no room for them.
  const beside = (at: number) => (at + font * 10 > width ? ({ x: width - 2, textAnchor: "end" } as const) : { x: at + 5 });
  const ticks = Array.from(
    { length: Math.floor(to / tickMs) - Math.ceil(from / tickMs) + 1 },
    (_, nth) => (Math.ceil(from / tickMs) + nth) * tickMs,
  );
  const spaced = ticks.filter((at) => x(at) > font * 1.5 && x(at) < width - font * 1.5 && (width > font * 32 || (at / tickMs) % 2 === 0));
  return (
    <svg ref={ref} aria-hidden className={clsx("block w-full text-caption select-none", className)}>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" className="stroke-muted" strokeWidth="1.5" />
      </pattern>
      <pattern id={`${hatch}-hold`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" className="stroke-hold" strokeWidth="5" />
      </pattern>
      {size === null ? null : (
        <>
          {inView(stages, from, now).map((band) => (
            <g key={band.from}>
              <rect
                x={x(band.left)}
                y={0}
                width={x(band.right) - x(band.left)}
                height={bottom}
                className={band.now ? "fill-raise" : "fill-panel"}
              />
              <path d={`M${x(band.left)} 0V${height - font}`} className="stroke-line" />
              <Words at={x(band.left) + 4} y={font} room={x(band.right) - x(band.left)} font={font} strong={band.now}>
                {band.label}
              </Words>
            </g>
          ))}
          <path d={`M0 ${bottom}H${width}`} className="stroke-line" />
          {spaced.map((at) => (
            <text key={at} x={x(at)} y={height - font * 0.35} textAnchor="middle" className="num fill-muted">
              {clockText(at, zone)}
            </text>
          ))}
          {inView(holds, from, now).map((band) => (
            <g key={band.from}>
              <rect
                x={x(band.left)}
                y={bottom}
                width={Math.max(2, x(band.right) - x(band.left))}
                height={font * 0.4}
                fill={`url(#${hatch}-hold)`}
              />
              <text x={x(band.left)} y={bottom - 4} className="fill-hold font-medium">
                {band.label}
              </text>
            </g>
          ))}
          {baseline === null ? null : <path d={`M0 ${y(baseline)}H${width}`} className="stroke-muted" strokeDasharray="2 4" />}
          {apart(limits, y, font * 1.2).map(({ id, value, label, tone: ink, said }) => (
            <g key={id} className={inks[ink]}>
              <path d={`M0 ${y(value)}H${width}`} stroke="currentColor" strokeDasharray={ink === "go" ? "1 4" : "4 3"} strokeWidth={1.25} />
              {said ? (
                <text x={2} y={y(value) - 4} fill="currentColor" className="font-medium">
                  {label}
                </text>
              ) : null}
            </g>
          ))}
          {silentSince === null ? null : (
            <rect
              x={Math.max(0, x(silentSince))}
              y={top}
              width={Math.max(0, x(now) - Math.max(0, x(silentSince)))}
              height={bottom - top}
              fill={`url(#${hatch})`}
              opacity="0.55"
            />
          )}
          {beyond ? (
            <g className="text-nogo">
              <rect
                x={Math.max(0, x(beyond.from))}
                y={y(beyond.limit) - 3}
                width={Math.max(3, x(now) - Math.max(0, x(beyond.from)))}
                height={6}
                fill="currentColor"
              />
              {beyond.until === null ? null : (
                <>
                  <rect
                    x={x(now)}
                    y={y(beyond.limit) - 3}
                    width={Math.max(0, x(beyond.until) - x(now))}
                    height={6}
                    fill="none"
                    stroke="currentColor"
                  />
                  {x(beyond.until) < width ? <path d={`M${x(beyond.until)} ${y(beyond.limit)}V${bottom}`} stroke="currentColor" /> : null}
                  {beyond.says && aheadMs > 0 ? (
                    <text y={y(beyond.limit) + font * 1.6} fill="currentColor" className="font-medium" {...beside(x(beyond.until))}>
                      {beyond.says.map((words, line) => (
                        <tspan
                          key={words}
                          className={line === 0 ? "num" : ""}
                          dy={line === 0 ? 0 : font * 1.3}
                          {...beside(x(beyond.until ?? now))}
                        >
                          {words}
                        </tspan>
                      ))}
                    </text>
                  ) : null}
                </>
              )}
            </g>
          ) : null}
          <path d={path.join("")} fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinejoin="round" className={inks[tone]} />
          {newest ? <circle cx={x(newest[0])} cy={y(newest[1])} r={3.5} fill="currentColor" className={inks[tone]} /> : null}
          {aheadMs > 0 ? <path d={`M${x(now)} ${top}V${height - font * 1.4}`} className="stroke-text" strokeWidth={1.25} /> : null}
        </>
      )}
    </svg>
  );
}

/** Words that are left out where they have no room. */
function Words({
  at,
  y,
  room,
  font,
  strong,
  children,
}: {
  at: number;
  y: number;
  room: number;
  font: number;
  strong: boolean;
  children: string;
}) {
  const [short = ""] = children.split(" · ");
  const fits = (text: string) => text.length * font * 0.62 < room;
  const text = fits(children) ? children : fits(short) ? short : "";
  return (
    <text x={at} y={y} className={clsx("num", strong ? "fill-text font-semibold" : "fill-muted")}>
      {text}
    </text>
  );
}

const inView = (bands: readonly Band[], from: number, now: number) =>
  bands
    .filter(({ from: start, to }) => (to ?? now) > from && start < now)
    .map((band) => ({ ...band, left: Math.max(from, band.from), right: Math.min(now, band.to ?? now) }));

/** Limits with whether there is room for their words above the line; the gravest speak first. */
function apart(limits: readonly LimitLine[], y: (value: number) => number, gap: number) {
  const taken: number[] = [];
  const order = ["nogo", "hold", "go"];
  return limits
    .toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
    .map((limit) => {
      const said = taken.every((other) => Math.abs(other - y(limit.value)) >= gap);
      if (said) taken.push(y(limit.value));
      return { ...limit, said };
    });
}
