"use client";

import { clsx } from "clsx";
import { lazy, Suspense, useMemo, useState } from "react";
import useSWR from "swr";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { measureText } from "#components/metrics/number-text.ts";
import { holdBands, limitLines, stageBands } from "#components/numbers/chart-marks.ts";
import { pointAt } from "#components/numbers/large/chart-data.ts";
import { type EventMark, eventMarks } from "#components/numbers/large/event-marks.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { segments } from "#components/ui/segment-class.ts";
import { type Chart, type ChartRange, chartRanges, chartSpan } from "#lib/domain/metrics/chart.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import { dateTimeText, minutesText } from "#lib/domain/schedule/format-time.ts";

/** What draws it is large, and sent to whoever opens one. */
const Canvas = lazy(() => import("#components/numbers/large/chart-canvas.tsx").then(({ ChartCanvas }) => ({ default: ChartCanvas })));

const rangeWords: Readonly<Record<ChartRange, string>> = {
  ...{ "20m": "20 min", "2h": "2 h", "24h": "24 h", "7d": "7 days", "30d": "30 days", t0: "Since T0" },
};
const inks: Readonly<Record<EventMark["tone"], string>> = { text: "text-text", go: "text-go", hold: "text-hold", nogo: "text-nogo" };

/** The large chart of a metric: over minutes, hours, days, or since T0. */
export function ChartDialog({ metric, open, onOpenChange }: { metric: Metric; open: boolean; onOpenChange: (open: boolean) => void }) {
  const room = useRoom((shown) => shown.room);
  const moment = useMoment();
  const now = Math.floor(useSecond() / 10_000) * 10_000;
  const [range, setRange] = useState<ChartRange>("2h");
  const [pointed, setPointed] = useState<number | null>(null);
  const { zone } = room.plan;
  const address = open ? `/live/${room.id}/chart?metric=${metric.id}&range=${range}` : null;
  const { data: chart, error } = useSWR<Chart>(address, read, {
    refreshInterval: (latest) => Math.max(5, latest?.seconds ?? 10) * 1000,
    keepPreviousData: true,
  });
  const marks = useMemo(
    () => ({
      limits: limitLines(room, metric, shortNumber),
      baseline: metric.baseline,
      stages: stageBands(room, now),
      holds: holdBands(room, now),
      events: chart ? eventMarks(room, metric, chart.from, chart.to) : [],
    }),
    [room, metric, now, chart],
  );
  const point = chart && (pointed === null ? chart.points.at(-1) : pointAt(chart, pointed));
  const span = chart ? `${dateTimeText(chart.from, zone)} to ${dateTimeText(chart.to, zone)}` : "";

  return (
    <Dialog title={metricName(metric)} open={open} onOpenChange={onOpenChange} size="xl">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <fieldset className={clsx(segments.frame, "min-w-0")}>
          <legend className="sr-only">How far back</legend>
          {chartRanges.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === range}
              disabled={chartSpan(room, each, now) === null}
              data-active={each === range ? "" : undefined}
              className={clsx(segments.option, segments.chosen, "disabled:opacity-50")}
              onClick={() => {
                setPointed(null);
                setRange(each);
              }}
            >
              {rangeWords[each]}
            </button>
          ))}
        </fieldset>
        <p className="num min-h-5 text-sm" aria-live="off">
          {chart && point ? (
            <>
              <span className="text-muted">
                {pointed === null ? "last " : ""}
                {chart.seconds < 60 || chart.to - chart.from < 86_400_000 ? moment(point[0]) : dateTimeText(point[0], zone)} ·{" "}
              </span>
              <b className="font-semibold">{measureText(point[3], metric.unit)}</b>
              {point[1] === point[2] ? null : (
                <span className="text-muted">
                  {" "}
                  · {shortNumber(point[1])} to {shortNumber(point[2])}
                </span>
              )}
            </>
          ) : null}
        </p>
      </div>
      <div className="relative mt-3 min-h-56">
        {chart ? (
          <Suspense fallback={<div className="h-[46vh] min-h-56" />}>
            <Canvas
              chart={chart}
              zone={zone}
              gapMs={metric.silentMinutes * 60_000}
              marks={marks}
              label={chartWords(metric, chart, span)}
              onPoint={setPointed}
            />
          </Suspense>
        ) : (
          <p className="grid h-[46vh] min-h-56 place-items-center text-sm text-muted">{error ? "" : "The chart is being read."}</p>
        )}
        {chart && chart.points.length === 0 ? (
          <p className="pointer-events-none absolute inset-0 grid place-items-center text-sm text-hold">
            Nothing was measured in this time.
          </p>
        ) : null}
      </div>
      <p role="status" className="text-xs text-nogo empty:hidden">
        {error ? "The chart could not be read. It is asked for again in a moment." : null}
      </p>
      <footer className="mt-2 grid gap-x-6 gap-y-1 text-xs sm:grid-cols-[minmax(0,1fr)_auto]">
        <ol aria-label="What happened" className="flex flex-wrap gap-x-4 gap-y-1">
          {marks.events.map(({ at, says, tone }, index) => (
            <li key={`${at} ${says}`} className="wrap-anywhere">
              <b className={clsx("num font-semibold", inks[tone])}>{index + 1}</b> <span className="num text-muted">{moment(at)}</span>{" "}
              {says}
            </li>
          ))}
          {chart
            ? [...marks.stages, ...marks.holds]
                .filter(({ from, to }) => from <= chart.to && (to ?? now) >= chart.from)
                .map(({ from, to, label }) => (
                  <li key={`${from} ${label}`} className="text-muted wrap-anywhere">
                    <span className="num">
                      {moment(from)}–{to === null ? "" : moment(to)}
                    </span>{" "}
                    {label}
                  </li>
                ))
            : null}
        </ol>
        <p className="text-muted">
          {chart
            ? `a point is ${chart.seconds < 60 ? `${chart.seconds} s` : minutesText(chart.seconds / 60)}: the mean, from least to most`
            : null}
        </p>
      </footer>
    </Dialog>
  );
}

/** What a chart shows, for whoever does not see it. */
function chartWords({ title, unit }: Metric, { points }: Chart, span: string): string {
  if (points.length === 0) return `${title}, ${span}: nothing was measured.`;
  const [least, most] = [Math.min(...points.map(([, min]) => min)), Math.max(...points.map(([, , max]) => max))];
  const last = points.at(-1)?.[4] ?? 0;
  return `${title}, ${span}: from ${measureText(least, unit)} to ${measureText(most, unit)}, last ${measureText(last, unit)}. Left and right point at values.`;
}

async function read(address: string): Promise<Chart> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the chart could not be read (${answer.status})`);
  return answer.json();
}
