"use client";

import clsx from "clsx";
import { useMoment } from "#components/live/moment.tsx";
import { useMeasures, useRoom } from "#components/live/room-context.ts";
import { MetricTitle } from "#components/metrics/metric-title.tsx";
import { lastedText, measureText } from "#components/metrics/number-text.ts";
import { holdBands, limitLines, stageBands } from "#components/numbers/chart-marks.ts";
import { ChartButton } from "#components/numbers/large/chart-button.tsx";
import { NumberChart } from "#components/numbers/number-chart.tsx";
import { inks, watchedLook } from "#components/numbers/watched-look.ts";
import { MetricThresholds } from "#components/thresholds/metric-thresholds.tsx";
import { leftText } from "#components/thresholds/use-standing.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { limitText } from "#lib/domain/metrics/limit-words.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { ruleOf, thresholdsOn, thresholdText } from "#lib/domain/thresholds/status.ts";
import type { Watched } from "#lib/domain/thresholds/watched.ts";

/** What is ahead on the large chart, in ms. */
const aheadMs = 8 * 60_000;

/** One metric of the board: how it stands in a word, its value from afar, and its last minutes. `large`: with what comes. */
export function NumberPanel({ watched, now, large }: { watched: Watched; now: number; large: boolean }) {
  const room = useRoom((shown) => shown.room);
  const measures = useMeasures();
  const moment = useMoment();
  const { metric, state, worst } = watched;
  const { unit, baseline, silentMinutes, goal } = metric;
  const own = measures?.series[metric.id];
  const [last, zone, look] = [own?.last, room.plan.zone, watchedLook[state]];
  const known = state !== "no-data" && last;
  const rule = worst ? ruleOf(worst.threshold, metric) : null;
  const [since, until] = [worst?.standing?.since ?? null, worst?.standing?.until ?? null];
  const raised = (state === "pending" || state === "breached" || state === "warning") && worst && rule;
  const asks = worst?.threshold.opensDecision ? "opens the decision" : "is a breach";
  return (
    <article
      aria-label={metricName(metric)}
      className={clsx(
        "flex min-w-0 flex-col border-r border-b border-line px-4 py-3 sm:px-5.5",
        large && "lg:col-span-2 lg:only:col-span-3",
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 className="caption min-w-0 wrap-anywhere">
          <MetricTitle metric={metric} />
        </h2>
        <span className="flex items-center gap-1">
          <StatusMark state={look} size="sm" />
          {last ? <ChartButton metric={metric} /> : null}
        </span>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <p
          className={clsx(
            "num font-semibold",
            large ? "text-3xl" : "text-2xl",
            known ? look.tone !== "go" && inks[look.tone] : "text-muted",
          )}
        >
          {known ? (
            <>
              {shortNumber(last[1])}
              <span className="ml-1.5 font-sans text-sm font-normal text-muted">{unit}</span>
            </>
          ) : (
            "no data"
          )}
        </p>
        <p className="num pb-1 text-xs text-muted sm:text-right">
          {raised ? (
            <>
              <b className={clsx("block", inks[look.tone])}>
                {thresholdText(worst.threshold, unit)}
                {state === "pending" && until !== null ? `, fires in ${leftText(until - now)}` : ""}
              </b>
              {since === null ? null : `since ${moment(since)}`}
            </>
          ) : known ? (
            [
              baseline === null ? null : `baseline ${measureText(baseline, unit)}`,
              baseline === null || baseline === 0 ? null : changeText(last[1], baseline),
              goal ? `goal ${limitText(goal, unit)}` : null,
            ]
              .filter(Boolean)
              .map((each) => (
                <span key={each} className="block">
                  {each}
                </span>
              ))
          ) : (
            <span className="block">{last ? `last ${measureText(last[1], unit)} at ${moment(last[0])}` : "nothing was pushed yet"}</span>
          )}
        </p>
      </div>
      {/* The drawing takes the room there is, and asks for none. */}
      <div className={clsx("relative mt-2 lg:h-auto lg:flex-1", large ? "h-56 lg:min-h-44" : "h-32 lg:min-h-20")}>
        <NumberChart
          className="absolute inset-0 h-full"
          points={own?.points ?? []}
          {...{ now, zone, baseline, tone: state === "no-data" ? "quiet" : look.tone }}
          limits={limitLines(room, metric, shortNumber)}
          stages={stageBands(room, now)}
          holds={holdBands(room, now)}
          gapMs={silentMinutes * 60_000}
          silentSince={state === "no-data" && last ? last[0] : null}
          beyond={
            raised && rule.kind !== "sum" && since !== null && state !== "warning"
              ? { limit: rule.limit, from: since, until, says: until === null ? null : [moment(until), asks] }
              : null
          }
          aheadMs={large ? aheadMs : 0}
        />
      </div>
      <div className="mt-1 flex flex-wrap justify-between gap-x-3 text-xs text-muted">
        <details className="min-w-0 flex-1">
          <summary className="cursor-pointer">{limitsText(room, metric)}</summary>
          <MetricThresholds metric={metric} editable={false} />
        </details>
        {last ? (
          <span className={clsx("num", state === "no-data" && "font-semibold text-hold")}>
            {state === "no-data" ? `silent for ${lastedText(now - last[0])}` : `${lastedText(now - last[0])} ago`}
          </span>
        ) : null}
      </div>
    </article>
  );
}

function limitsText(room: PlanRoom, { id, trackOnly }: Metric): string {
  const count = thresholdsOn(room, id).length;
  if (count === 0) return trackOnly ? "track only" : "no limit yet";
  return count === 1 ? "1 limit" : `${count} limits`;
}

function changeText(value: number, baseline: number): string {
  const percent = Math.round(((value - baseline) / Math.abs(baseline)) * 100);
  return percent === 0 ? "as the baseline" : `${percent > 0 ? "up" : "down"} ${Math.abs(percent)} %`;
}
