"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { useMeasures, useRoom } from "#components/live/room-context.ts";
import { lastedText } from "#components/metrics/number-text.ts";
import { useWatched } from "#components/numbers/use-watched.ts";
import { inks, watchedLook } from "#components/numbers/watched-look.ts";
import { tripwireLook } from "#components/rollback/tripwire-look.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import type { Watched } from "#lib/domain/thresholds/watched.ts";
import { askersOf } from "#lib/domain/trigger-groups/status.ts";

/** So many numbers are read from afar. */
const mostShown = 4;

/** The gravest numbers along the bottom, and how many rollback triggers hold. Nothing where the plan watches none. */
export function WallNumbers({ className }: { className: string }) {
  const room = useRoom((shown) => shown.room);
  const { watched, now } = useWatched();
  const series = useMeasures()?.series;
  const asking = askersOf(room);
  const fired = asking.filter(({ holds }) => holds).length;
  const all = watched ?? [];
  if (all.length + asking.length === 0) return null;
  const unknown = all.filter(({ state }) => state === "no-data" || state === "never").length;
  return (
    <section
      aria-label="Numbers"
      className={clsx("grid grid-cols-2 border-t border-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none", className)}
    >
      {all.slice(0, mostShown).map((each) => (
        <WallNumber key={each.metric.id} watched={each} last={series?.[each.metric.id]?.last ?? null} now={now} />
      ))}
      {asking.length > 0 ? (
        <Cell
          title="Rollback"
          value={
            <span className={clsx(fired > 0 && "text-nogo")}>
              {fired}
              <span className="ml-[0.35em] font-sans text-[0.45em] font-normal text-muted">of {asking.length} triggers</span>
            </span>
          }
        >
          {unknown > 0 ? (
            <StatusMark state={watchedLook["no-data"]} word={`${unknown} without data`} className={small} />
          ) : (
            <StatusMark
              state={tripwireLook[fired > 0 ? "pulled" : "calm"]}
              word={fired > 0 ? (fired === 1 ? "1 holds" : `${fired} hold`) : "None holds"}
              className={small}
            />
          )}
        </Cell>
      ) : null}
    </section>
  );
}

const small = "text-[1em]! [&_svg]:size-[1em]";

type Of = { watched: Watched; last: readonly [number, number] | null; now: number };

function WallNumber({ watched: { metric, state }, last, now }: Of) {
  const look = watchedLook[state];
  const unknown = state === "no-data" || !last;
  return (
    <Cell
      title={metricName(metric)}
      value={
        <span className={unknown ? "text-muted" : look.tone === "go" || look.tone === "quiet" ? "" : inks[look.tone]}>
          {unknown ? "no data" : shortNumber(last[1])}
          {unknown ? null : <span className="ml-[0.3em] font-sans text-[0.45em] font-normal text-muted">{metric.unit}</span>}
        </span>
      }
    >
      <StatusMark
        state={look}
        word={state === "no-data" && last ? `silent for ${lastedText(now - last[0])}` : look.word}
        className={small}
      />
    </Cell>
  );
}

const Cell = ({ title, value, children }: { title: string; value: ReactNode; children: ReactNode }) => (
  <div className="min-w-0 border-line px-[1.1em] py-[0.7em] first:pl-[2.1em] max-lg:border-b max-sm:px-4! lg:not-first:border-l">
    <h2 className="truncate tracking-wide text-faint uppercase">{title}</h2>
    <p className="num truncate text-[2.5em] leading-[1.15] font-semibold">{value}</p>
    <p className="truncate">{children}</p>
  </div>
);
