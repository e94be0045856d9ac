"use client";

import Link from "next/link";
import { Mark } from "#components/brand/mark.tsx";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { SoundToggle } from "#components/gates/sound/sound-toggle.tsx";
import { HeldTime } from "#components/holds/held-time.tsx";
import { HoldButton } from "#components/holds/hold-button.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ConnectionMark } from "#components/room/connection-mark.tsx";
import { RoomClock, RoomTimes } from "#components/room/room-clock.tsx";
import { buttonClass } from "#components/ui/button-class.ts";

/** Above a board: the plan, the clock, and the way back to the room. */
export function BoardHeader({ called = "Go/no-go board" }: { called?: string }) {
  const { room } = useLiveRoom();
  const { planHref } = useGateUi();
  return (
    <header className="flex min-h-18 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-2 sm:px-6">
      <div className="flex min-w-0 flex-1 basis-60 items-center gap-3.5">
        <Mark />
        <div className="min-w-0">
          <h1 className="truncate text-base font-semibold">
            <Link href={planHref} className="rounded-sm hover:underline" title="To the plan">
              {room.plan.title}
            </Link>
          </h1>
          <p className="text-xs text-muted">{called}</p>
        </div>
        <ConnectionMark />
      </div>
      <div className="sm:text-center">
        <RoomClock className="text-3xl" />
        <RoomTimes />
      </div>
      <div className="flex flex-1 items-center gap-3 sm:basis-60 sm:justify-end">
        <HeldTime />
        <SoundToggle />
        <HoldButton />
        <Link href={`${planHref}/room`} className={buttonClass({ size: "sm" })}>
          War room
        </Link>
      </div>
    </header>
  );
}
