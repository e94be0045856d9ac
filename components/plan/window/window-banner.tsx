"use client";

import { TimerOff } from "lucide-react";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoomLine } from "#components/room/room-line.tsx";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";
import { outsideSentence, outsideWindow } from "#lib/domain/schedule/window.ts";

/** Across the whole room while the end is forecast after the window closes. */
export function WindowBanner() {
  const { room } = useLiveRoom();
  const now = useMinute();
  const progress = usePlanProgress();
  const { window, zone } = room.plan;
  const [outside] = outsideWindow(room, now, progress);
  if (!window || !outside) return null;
  const closed = now >= Date.parse(window.end);
  return (
    <RoomLine look="late" icon={TimerOff} word={closed ? "The window has closed" : "Past the window"}>
      <span className="min-w-0 text-muted">{outsideSentence(outside, window, zone, now)}</span>
      {progress.forecastEnd === null ? null : (
        <span className="num text-muted">forecast end {momentText(progress.forecastEnd, zone, now)}</span>
      )}
    </RoomLine>
  );
}
