"use client";

import clsx from "clsx";
import Link from "next/link";
import { useToday } from "#components/live/initial-now.ts";
import { useLine, useLiveRoom } from "#components/live/room-context.ts";
import { ConnectionMark } from "#components/room/connection-mark.tsx";
import { phaseName } from "#components/room/phase-name.ts";
import { RoomClock } from "#components/room/room-clock.tsx";
import { TrackBars } from "#components/room/track/track-bars.tsx";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { driftText, momentText } from "#lib/domain/schedule/format-time.ts";

/** The room in one hand: what, where in it, how long yet; and the track as thin bars. */
export function PhoneHeader({ planHref }: { planHref: string }) {
  const { room, waiting } = useLiveRoom();
  const { connection } = useLine();
  const where = usePlanProgress();
  const today = useToday();
  const { current, forecastEnd, driftMinutes } = where;
  const quiet = connection === "live" && waiting === 0 && room.plan.status === "running";
  return (
    <header className="border-b border-line px-4 pt-3 pb-3 min-[900px]:hidden">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-sm font-semibold">
            <Link href={planHref}>{room.plan.title}</Link>
          </h1>
          {quiet ? (
            <p className="truncate text-caption text-muted">
              {current ? `${phaseName(current.phase.title)} · ${current.closed} of ${current.total}` : "every step is closed"}
              {forecastEnd === null ? null : (
                <>
                  {" "}
                  · ends <span className="num">{momentText(forecastEnd, room.plan.zone, today)}</span>
                </>
              )}
              {driftMinutes ? (
                <b className={clsx("ml-1", driftMinutes > 0 && "text-hold")}>{driftText(driftMinutes).replace(" min", "")}</b>
              ) : null}
            </p>
          ) : (
            <ConnectionMark />
          )}
        </div>
        <RoomClock short className="text-2xl" />
      </div>
      <TrackBars phases={where.phases} current={current} />
    </header>
  );
}
