"use client";

import clsx from "clsx";
import { useLine } from "#components/live/room-context.ts";
import { RoomAnnouncer } from "#components/room/room-announcer.tsx";
import { RoomClock } from "#components/room/room-clock.tsx";
import { WallAlarms } from "#components/wall/wall-alarms.tsx";
import { WallGate, WallNow, WallWaits } from "#components/wall/wall-columns.tsx";
import { WallNumbers } from "#components/wall/wall-numbers.tsx";
import { WallEnd, WallHead, WallUpdate } from "#components/wall/wall-top.tsx";
import { WallTrack } from "#components/wall/wall-track.tsx";

/**
 * The plan under way as it is read from across a room: one size of everything, in units of the screen, nothing under 26 px at 1920. Nothing here is
 * pressed but its title. Once the line is lost all of it is grey but the clocks, which go on. Needs a RoomProvider.
 */
export function Wall({ planHref }: { planHref: string }) {
  const stale = useLine().connection === "stale";
  const grey = clsx("transition-[filter,opacity]", stale && "opacity-50 grayscale");
  return (
    <div className="flex min-h-dvh flex-col text-[max(1rem,1.354vw)] leading-[1.35] lg:h-dvh lg:overflow-hidden">
      {stale ? <div aria-hidden className="hatch h-[0.5em] shrink-0 border-x-0!" /> : null}
      <WallHead planHref={planHref} stale={stale} className={grey} />
      <div className="flex flex-wrap items-end justify-between gap-x-[3em] gap-y-[0.5em] px-[2.1em] pb-[0.9em] max-sm:px-4">
        <RoomClock className="text-[min(7.2em,15vw)] leading-[1]! font-medium" />
        <div className="flex gap-[2.8em] sm:text-right">
          <WallEnd className={grey} />
          <WallUpdate stale={stale} />
        </div>
      </div>
      <WallTrack className={grey} />
      <section aria-label="State of the plan" className="vacant:hidden">
        <WallAlarms className={grey} />
      </section>
      <main className={clsx("grid min-h-0 flex-1 overflow-hidden max-lg:content-start lg:grid-cols-[1.47fr_1fr_1.23fr]", grey)}>
        <WallNow />
        <WallWaits />
        <WallGate />
      </main>
      <WallNumbers className={grey} />
      <RoomAnnouncer />
    </div>
  );
}
