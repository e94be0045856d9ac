"use client";

import clsx from "clsx";
import Link from "next/link";
import { useMeasures, useRoom } from "#components/live/room-context.ts";
import { MetricTitle } from "#components/metrics/metric-title.tsx";
import { lastedText } from "#components/metrics/number-text.ts";
import { Sparkline } from "#components/metrics/sparkline.tsx";
import { useWatched } from "#components/numbers/use-watched.ts";
import { inks, watchedLook } from "#components/numbers/watched-look.ts";
import { CordButton } from "#components/rollback/cord-button.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import { linesOf, thresholdsOf, thresholdsOn } from "#lib/domain/thresholds/status.ts";
import type { Watched } from "#lib/domain/thresholds/watched.ts";
import { askersOf } from "#lib/domain/trigger-groups/status.ts";

/** So many metrics have a place in the strip. */
const mostShown = 4;

/** Along the bottom of the war room: the gravest numbers, how many triggers have fired, and the cord, always in the same corner. */
export function NumberStrip({ planHref }: { planHref: string }) {
  const room = useRoom((shown) => shown.room);
  const { watched, now } = useWatched();
  const measured = thresholdsOf(room).filter(({ threshold }) => threshold.opensDecision);
  const asking = askersOf(room);
  const triggers = asking.length;
  const fired = asking.filter(({ holds }) => holds).length;
  // What was never measured is told of where there is room for it: no data is no health.
  const shown = (watched ?? []).slice(0, mostShown);
  if ((watched ?? []).length + triggers === 0) return null;
  const unmeasured = measured.filter(({ threshold }) =>
    watched?.find(({ metric }) => metric.id === threshold.metricId)?.state.match(/no-data|never/),
  ).length;
  return (
    <section aria-label="Numbers" className="flex min-h-18 border-t border-line max-[900px]:hidden">
      <div className="grid min-w-0 flex-1 auto-cols-[minmax(0,26rem)] grid-flow-col">
        {shown.map((each) => (
          <StripNumber key={each.metric.id} watched={each} now={now} />
        ))}
      </div>
      <div className="flex w-[21.75rem] shrink-0 items-center justify-between gap-3 border-l border-line px-5 py-2 max-[1200px]:w-60">
        <div className="min-w-0">
          <h2 className="caption">Rollback</h2>
          <p className={clsx("text-sm font-semibold", fired > 0 && "text-nogo")}>
            <span className="num">{fired}</span> of <span className="num">{triggers}</span> triggers
          </p>
          <p className="text-xs text-muted">
            {unmeasured > 0 ? `${unmeasured} without data · ` : ""}
            <Link href={`${planHref}/numbers`} className="tap rounded-sm text-run underline underline-offset-2">
              All numbers
            </Link>
          </p>
        </div>
        <CordButton size="sm" />
      </div>
    </section>
  );
}

function StripNumber({ watched: { metric, state }, now }: { watched: Watched; now: number }) {
  const room = useRoom((shown) => shown.room);
  const own = useMeasures()?.series[metric.id];
  const { id, unit, baseline, silentMinutes } = metric;
  const [last, look] = [own?.last, watchedLook[state]];
  const silent = state === "no-data";
  const unknown = silent || !last;
  return (
    <div className="flex min-w-0 items-center justify-between gap-3 border-line px-5 py-2 not-first:border-l last:not-first:border-r">
      <div className="min-w-0">
        <h2 className="caption truncate" title={metricName(metric)}>
          <MetricTitle metric={metric} />
        </h2>
        <p className={clsx("num text-lg/6 font-semibold", unknown ? "text-muted" : look.tone !== "go" && inks[look.tone])}>
          {unknown ? "no data" : shortNumber(last[1])}
          {unknown ? null : <span className="ml-1 font-sans text-xs font-normal text-muted">{unit}</span>}
        </p>
        <StatusMark state={look} size="sm" word={silent && last ? `silent for ${lastedText(now - last[0])}` : look.word} />
      </div>
      <div className={clsx("w-24 shrink-0 max-[1200px]:hidden", inks[look.tone])}>
        <Sparkline
          points={own?.points ?? []}
          {...{ baseline, now }}
          gapMs={silentMinutes * 60_000}
          limits={thresholdsOn(room, id).flatMap((threshold) => linesOf(threshold, metric))}
          silentSince={silent && last ? last[0] : null}
        />
      </div>
    </div>
  );
}
