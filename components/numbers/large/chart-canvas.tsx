"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { drawAbove, drawBelow, type Inks, type Marks } from "#components/numbers/large/canvas-marks.ts";
import { columnsOf, valueSpan } from "#components/numbers/large/chart-data.ts";
import { useSize } from "#components/numbers/use-size.ts";
import type { Chart } from "#lib/domain/metrics/chart.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import { clockText, dateText } from "#lib/domain/schedule/format-time.ts";

export type ChartCanvasProps = {
  chart: Chart;
  zone: string;
  gapMs: number;
  marks: Marks;
  /** What it shows, in words. */
  label: string;
  /** A time that is pointed at, in epoch ms; null: none. */
  onPoint: (at: number | null) => void;
};

const dayMs = 86_400_000;
/** What lies between two times that are said below a chart, in seconds: whole days, or what a clock says. */
const dayIncrements = [1, 2, 5, 7, 14, 28, 91, 182, 365].map((days) => days * 86_400);
const clockIncrements = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -20, PageUp: 20 };

/** A metric over a time: its mean as a line in the band of its least and most, over stages, limits, holds and what happened. Arrows point at its values. */
export function ChartCanvas({ chart, zone, gapMs, marks, label, onPoint }: ChartCanvasProps) {
  const [ref, size] = useSize<HTMLDivElement>();
  const plot = useRef<uPlot>(null);
  const shown = useRef({ marks, chart, zone, onPoint });
  shown.current = { marks, chart, zone, onPoint };

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const made = makePlot(element, () => shown.current);
    plot.current = made;
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const again = () => made.redraw();
    scheme.addEventListener("change", again);
    return () => {
      scheme.removeEventListener("change", again);
      made.destroy();
      plot.current = null;
    };
  }, [ref]);

  useEffect(() => {
    if (size) plot.current?.setSize({ width: Math.floor(size.width), height: Math.floor(size.height) });
  }, [size]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are drawn anew with the data, which they stand beside.
  useEffect(() => plot.current?.setData(columnsOf(chart, gapMs)), [chart, gapMs, marks]);

  function byKey(event: KeyboardEvent) {
    const [step, of] = [steps[event.key], plot.current];
    const times = of?.data[0];
    if (!of || !times || step === undefined) return;
    event.preventDefault();
    const at = of.cursor.idx ?? (step < 0 ? times.length : -1);
    const to = Math.min(times.length - 1, Math.max(0, at + step));
    of.setCursor({ left: of.valToPos(times[to] ?? 0, "x"), top: of.over.clientHeight / 2 });
  }

  return (
    <div
      ref={ref}
      role="img"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows point at its values.
      tabIndex={0}
      onKeyDown={byKey}
      className="h-[46vh] min-h-56 w-full text-run select-none"
    />
  );
}

function makePlot(
  element: HTMLElement,
  shown: () => { marks: Marks; chart: Chart; zone: string; onPoint: (at: number | null) => void },
): uPlot {
  const inks = () => inksOf(element);
  const axis = () => ({ stroke: () => inks().muted, font: `11px ${inks().font}`, ticks: { show: false }, gap: 4 });
  const isLong = () => shown().chart.to - shown().chart.from > 2 * dayMs;
  const timeText = (seconds: number) => {
    const { zone } = shown();
    return isLong() ? dateText(seconds * 1000, zone).replace(/ \d{4}$/, "") : clockText(seconds * 1000, zone);
  };
  return new uPlot(
    {
      ...{ width: element.clientWidth, height: element.clientHeight, legend: { show: false } },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), shown().zone),
      cursor: { drag: { x: false, y: false }, y: false, points: { size: 7, fill: () => inks().run } },
      scales: {
        x: { range: () => [shown().chart.from / 1000, shown().chart.to / 1000] },
        y: {
          range: () => {
            const { marks, chart } = shown();
            return valueSpan(chart.points, [
              ...marks.limits.map(({ value }) => value),
              ...(marks.baseline === null ? [] : [marks.baseline]),
            ]);
          },
        },
      },
      axes: [
        {
          ...axis(),
          grid: { show: false },
          space: 70,
          incrs: () => (isLong() ? dayIncrements : clockIncrements),
          values: (_plot, splits) => splits.map(timeText),
        },
        {
          ...axis(),
          grid: { stroke: () => inks().line, width: 1 },
          size: 52,
          space: 44,
          values: (_plot, splits) => splits.map(shortNumber),
        },
      ],
      series: [
        {},
        { stroke: () => inks().run, width: 1.75, points: { show: false } },
        { stroke: "transparent", points: { show: false } },
        { stroke: "transparent", points: { show: false } },
      ],
      bands: [{ series: [3, 2], fill: () => `color-mix(in srgb, ${inks().run} 18%, transparent)` }],
      hooks: {
        drawClear: [(plot) => drawBelow(plot, shown().marks, inks())],
        draw: [(plot) => drawAbove(plot, shown().marks, inks())],
        setCursor: [
          (plot) => {
            const seconds = plot.cursor.idx == null ? undefined : plot.data[0][plot.cursor.idx];
            shown().onPoint(seconds === undefined ? null : seconds * 1000);
          },
        ],
      },
    },
    [[], [], [], []],
    element,
  );
}

/** The colours of the page where this element stands: what they are in its theme, as a canvas takes them. */
function inksOf(element: HTMLElement): Inks {
  const probe = document.createElement("span");
  element.append(probe);
  const of = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const inks = {
    ...{ font: getComputedStyle(element).fontFamily, text: of("text"), muted: of("muted"), line: of("line"), panel: of("panel") },
    ...{ raise: of("raise"), go: of("go"), run: of("run"), hold: of("hold"), nogo: of("nogo") },
  };
  probe.remove();
  return inks;
}
