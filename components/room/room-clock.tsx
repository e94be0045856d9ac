"use client";

import clsx from "clsx";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useViewerZone } from "#components/room/use-viewer-zone.ts";
import { clockText, msOf, secondsText, tClock } from "#lib/domain/schedule/format-time.ts";

/** The T-clock. Once the plan has ended it stands at its end. `short` leaves a zero hour out, for a phone. */
export function RoomClock({ short = false, className }: { short?: boolean; className?: string }) {
  const { t0, endedAt } = useLiveRoom().room.plan;
  const now = useSecond();
  const { sign, digits } = t0 ? tClock(endedAt ? msOf(endedAt) : now, t0) : { sign: "T−", digits: "--:--:--" };
  return (
    <div role="timer" aria-label={t0 ? "Time to T0" : "No T0 yet"} className={clsx("clock whitespace-nowrap", className)}>
      <span className="font-normal text-faint">{sign}</span>
      {short && digits.startsWith("00:") ? digits.slice(3) : digits}
    </div>
  );
}

/** Under the clock: when T0 is, and what time it is, in the plan's zone and in the viewer's. */
export function RoomTimes() {
  const { t0, zone } = useLiveRoom().room.plan;
  const now = useSecond();
  const own = useViewerZone();
  const yours = clockText(now, own);
  return (
    <p className="text-caption text-muted">
      {t0 ? (
        <>
          Start <Moment at={t0} /> ·{" "}
        </>
      ) : null}
      now <span className="num">{secondsText(now, zone)}</span>
      {yours === clockText(now, zone) ? null : (
        <>
          {" "}
          · yours <span className="num">{yours}</span>
        </>
      )}
    </p>
  );
}
