"use client";

import clsx from "clsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { TrackGates } from "#components/room/track/track-gates.tsx";
import { TrackNoReturn } from "#components/room/track/track-no-return.tsx";
import { type Place, placeOf, placePhases } from "#components/room/track/track-shares.ts";
import { useHanging } from "#components/room/use-hanging.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { TrackPhase } from "#components/war-room/track/track-phase.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { clockText, dateText, momentText } from "#lib/domain/schedule/format-time.ts";

const dayMs = 24 * 3600_000;
/** Two times closer than this, in percent of the track, would stand on each other. */
const tickGap = 5;

/** The plan in one line: phases as lengths of time, how far each is, and where now is among them. */
export function Track({ shownId }: { shownId: string | null }) {
  const { room } = useLiveRoom();
  const { phases, current } = usePlanProgress();
  const hanging = useHanging();
  const places = placePhases(phases);
  if (places.length === 0) return null;
  const shown = shownId ?? current?.phase.id ?? null;
  return (
    <nav aria-label="Phases" className="border-b border-line px-6 pt-4 max-[900px]:hidden">
      <div className="relative">
        <ol className="flex gap-[3px]">
          {places.map(({ at, width }) => (
            <TrackPhase
              key={at.phase.id}
              at={at}
              width={width}
              current={at.phase.id === current?.phase.id}
              shown={at.phase.id === shown}
              hangs={hanging.phases.has(at.phase.id)}
            />
          ))}
        </ol>
        <TrackGates places={places} />
        <TrackNoReturn places={places} />
        <div aria-hidden className="num relative mt-1.5 h-10 text-caption text-faint">
          {axisOf(places, room.plan.zone).map(({ text, at, left, last }) => (
            <span
              key={`${at}${last}`}
              className={clsx("absolute top-0", last ? "right-0" : left > 0 && "-translate-x-1/2")}
              style={last ? undefined : { left: `${left}%` }}
            >
              {text}
            </span>
          ))}
        </div>
        {isUnderWay(room.plan) ? <NowLine places={places} zone={room.plan.zone} /> : null}
      </div>
    </nav>
  );
}

function NowLine({ places, zone }: { places: readonly Place[]; zone: string }) {
  const now = useSecond();
  const left = placeOf(now, places);
  if (left === null) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute -top-2 bottom-0 border-l-[1.5px] border-text transition-[left]"
      style={{ left: `${left}%` }}
    >
      <span className={clsx("num absolute bottom-1 text-caption font-medium", left > 94 ? "right-1.5" : "left-1.5")}>
        {clockText(now, zone)}
      </span>
    </div>
  );
}

/** Clock times, and the day wherever it is another than that of the time before: an axis of weeks is one of days. */
function axisOf(places: readonly Place[], zone: string) {
  const ticks = ticksOf(places);
  const leavesItsDay = new Set(ticks.map(({ at }) => dateText(at, zone))).size > 1;
  return ticks.map((tick, index) => {
    const before = ticks[index - 1];
    // The first says its day, as nothing stands before it.
    const text = leavesItsDay ? momentText(tick.at, zone, before?.at ?? tick.at - dayMs) : clockText(tick.at, zone);
    return { ...tick, text };
  });
}

function ticksOf(places: readonly Place[]): { at: number; left: number; last: boolean }[] {
  const end = places.at(-1)?.at.planned?.end ?? null;
  const starts: { at: number; left: number; last: boolean }[] = [];
  for (const { at, left } of places) {
    const start = at.planned?.start ?? null;
    const before = starts.at(-1);
    if (start !== null && left <= 100 - tickGap && (!before || left - before.left >= tickGap))
      starts.push({ at: start, left, last: false });
  }
  return end === null ? starts : [...starts, { at: end, left: 100, last: true }];
}
