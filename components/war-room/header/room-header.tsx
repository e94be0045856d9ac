"use client";

import Link from "next/link";
import { Mark } from "#components/brand/mark.tsx";
import { HeldTime } from "#components/holds/held-time.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ConnectionMark } from "#components/room/connection-mark.tsx";
import { RoomClock, RoomTimes } from "#components/room/room-clock.tsx";
import { AvatarStack } from "#components/ui/avatar-stack.tsx";
import { drawnFirst } from "#components/ui/later.tsx";
import { ForecastEnd } from "#components/war-room/header/forecast-end.tsx";
import { dateText } from "#lib/domain/schedule/format-time.ts";

const NextDue = drawnFirst(() => import("#components/war-room/header/next-due.tsx").then((module) => module.NextDue));

/** What, when, how long yet, and who is here. */
export function RoomHeader({ planHref }: { planHref: string }) {
  const { room, present } = useLiveRoom();
  const { title, t0, zone, revision, mode } = room.plan;
  const facts = [
    mode === "rehearsal" ? "rehearsal" : null,
    t0 ? dateText(t0, zone) : "no date yet",
    zone,
    revision > 0 ? `plan of record r${revision}` : null,
  ];
  return (
    <header className="grid min-h-18 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-x-6 border-b border-line px-6 py-2 max-[900px]:hidden">
      <div className="flex min-w-0 items-center gap-3.5">
        <Mark />
        <div className="min-w-0">
          <h1 className="truncate text-base font-semibold">
            <Link href={planHref} className="rounded-sm hover:underline" title="To the plan">
              {title}
            </Link>
          </h1>
          <p className="truncate text-xs text-muted">{facts.filter(Boolean).join(" · ")}</p>
        </div>
        <ConnectionMark />
      </div>
      <div className="text-center">
        <RoomClock className="text-3xl" />
        <RoomTimes />
      </div>
      <div className="flex items-center justify-end gap-5.5 text-right">
        <HeldTime />
        <NextDue />
        <ForecastEnd />
        <AvatarStack label="Here now" people={present} />
      </div>
    </header>
  );
}
