"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { HoldMark } from "#components/gates/hold-mark.tsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { phaseName } from "#components/room/phase-name.ts";
import { alongTrack } from "#components/room/track/along-track.ts";
import { type Place, placeOf, placePhases } from "#components/room/track/track-shares.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { gatesOf, placeOfGate } from "#lib/domain/gates/place.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";

/** Under so many percent of the track a phase has no room for its name, nor two times beside each other. */
const [namedFrom, timesApart] = [6, 7];

/** The plan in one line, to be read and not pressed: its phases as lengths of time, its hold points, and where now is. */
export function WallTrack({ className }: { className: string }) {
  const { room } = useLiveRoom();
  const { phases, current } = usePlanProgress();
  const now = useSecond();
  const places = placePhases(phases);
  if (places.length === 0) return null;
  const { zone } = room.plan;
  const here = isUnderWay(room.plan) ? placeOf(now, places) : null;
  return (
    <section aria-label="Phases" className={clsx("border-b border-line px-[2.1em] pb-[0.7em] max-sm:px-4", className)}>
      <div className="relative">
        <ol className="flex gap-[0.15em]">
          {places.map(({ at, width }) => (
            <Bar key={at.phase.id} {...{ at, width }} current={at.phase.id === current?.phase.id} />
          ))}
        </ol>
        {gatesOf(room).map((gate) => {
          const { phase, step } = placeOfGate(room, gate);
          const left = alongTrack(room, places, { phaseId: phase?.id ?? null, stepId: step?.id ?? null });
          return (
            <span
              key={gate.id}
              style={{ left: `${left}%` }}
              className={clsx("absolute top-0 ring-[0.15em] ring-bg", left < 1 ? "" : left > 99 ? "-translate-x-full" : "-translate-x-1/2")}
            >
              <HoldMark gate={gate} className="h-[2.1em] w-[0.5em]" />
            </span>
          );
        })}
        {here === null ? null : (
          <span aria-hidden className="absolute -top-[0.45em] h-[3em] border-l-[0.12em] border-text" style={{ left: `${here}%` }} />
        )}
      </div>
      <p aria-hidden className="num relative mt-[0.4em] h-[1.35em] text-faint max-sm:hidden">
        {timesOf(places, here === null ? null : { at: now, left: here }).map(({ at, left, isNow }) => (
          <span
            key={`${at} ${isNow}`}
            style={left > 92 ? { right: `${100 - left}%` } : { left: `${left}%` }}
            className={clsx("absolute", isNow && "font-semibold text-text", left > 4 && left <= 92 && "-translate-x-1/2")}
          >
            {clockText(at, zone)}
          </span>
        ))}
      </p>
    </section>
  );
}

function Bar({ at: { phase, state, closed, total }, width, current }: Pick<Place, "at" | "width"> & { current: boolean }) {
  return (
    <li
      style={{ flex: `${width} 1 0%` }}
      className={clsx(
        "relative flex h-[2.1em] min-w-0 items-center gap-[0.4em] overflow-hidden rounded-[0.3em] bg-raise px-[0.6em] max-sm:px-1",
        state === "done" ? "text-go" : current ? "text-text ring-1 ring-run" : "text-muted",
      )}
    >
      <span
        aria-hidden
        className={clsx("absolute inset-y-0 left-0", state === "done" ? "bg-go-soft" : "bg-run-soft")}
        style={{ width: `${total > 0 ? (closed / total) * 100 : 0}%` }}
      />
      {state === "done" ? <Check aria-hidden className="relative size-[0.9em] shrink-0" strokeWidth={2.5} /> : null}
      <span className={clsx("relative truncate", current && "font-semibold", width < namedFrom && "sr-only")}>
        {phaseName(phase.title)}
      </span>
      {current && width > 14 ? (
        <span className="num relative whitespace-nowrap text-muted">
          {closed} of {total}
        </span>
      ) : null}
    </li>
  );
}

/** When phases begin and the last one ends, and the time now, which takes its place from those too near to it. */
function timesOf(places: readonly Place[], now: { at: number; left: number } | null) {
  const edges = places.flatMap(({ at, left }) => (at.planned?.start == null ? [] : [{ at: at.planned.start, left }]));
  const end = places.at(-1)?.at.planned?.end ?? null;
  const shown: { at: number; left: number; isNow: boolean }[] = now ? [{ ...now, isNow: true }] : [];
  for (const each of end === null ? edges : [{ at: end, left: 100 }, ...edges])
    if (shown.every(({ left }) => Math.abs(left - each.left) >= timesApart)) shown.push({ ...each, isNow: false });
  return shown;
}
