"use client";

import clsx from "clsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { heldMs, openHold } from "#lib/domain/holds/status.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** For how long the deployment has been on hold altogether; nothing where it never was. */
export function HeldTime() {
  const { room } = useLiveRoom();
  const now = useSecond();
  const held = heldMs(room, now);
  if (held === 0 && Object.keys(room.holds).length === 0) return null;
  const isHeld = openHold(room) !== null && !room.plan.endedAt;
  return (
    <div className="whitespace-nowrap">
      <div className="caption">{isHeld ? "On hold" : "Was on hold"}</div>
      <div className={clsx("num text-lg", isHeld ? "text-hold" : "text-muted")}>{elapsedText(held)}</div>
    </div>
  );
}
