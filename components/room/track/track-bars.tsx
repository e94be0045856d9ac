"use client";

import clsx from "clsx";
import { TrackGates } from "#components/room/track/track-gates.tsx";
import { TrackNoReturn } from "#components/room/track/track-no-return.tsx";
import { placePhases } from "#components/room/track/track-shares.ts";
import type { PhaseForecast } from "#lib/domain/schedule/forecast.ts";

type TrackBarsProps = { phases: readonly PhaseForecast[]; current: PhaseForecast | null };

/** The track on a phone. A drawing: the line above it says the same in words. */
export function TrackBars({ phases, current }: TrackBarsProps) {
  const places = placePhases(phases);
  return (
    <div aria-hidden className="relative mt-2.5 flex gap-[3px]">
      {places.map(({ at, width }) => {
        const isCurrent = at.phase.id === current?.phase.id;
        return (
          <div
            key={at.phase.id}
            style={{ flexGrow: width }}
            className={clsx("h-[7px] basis-0 overflow-hidden rounded-xs bg-raise ring-1", isCurrent ? "ring-run" : "ring-line")}
          >
            <div
              className={clsx("h-full transition-[width]", at.state === "done" ? "bg-go" : "bg-run")}
              style={{ width: `${share(at) * 100}%` }}
            />
          </div>
        );
      })}
      <TrackGates places={places} thin />
      <TrackNoReturn places={places} thin />
    </div>
  );
}

const share = ({ closed, total }: PhaseForecast) => (total > 0 ? closed / total : 0);
