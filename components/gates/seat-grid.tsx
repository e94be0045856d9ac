"use client";

import clsx from "clsx";
import { SeatCell, type SeatSize } from "#components/gates/seat-cell.tsx";
import { partId } from "#components/gates/thing-link.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { isReleased } from "#lib/domain/gates/gate-state.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** Every seat of a gate, side by side. */
export function SeatGrid({ gate, size = "panel", className }: { gate: Gate; size?: SeatSize; className?: string }) {
  const { room, viewer } = useLiveRoom();
  const { seats } = pollResult(room, gate);
  if (seats.length === 0) {
    // What is released waits for nobody.
    if (isReleased(room, gate)) return <p className={clsx("text-sm text-muted", className)}>No role was polled here.</p>;
    return <p className={clsx("text-sm text-hold", className)}>No role is polled here. A lead chooses who is asked on the plan page.</p>;
  }
  return (
    <ul
      aria-label={`Seats of ${gate.title}`}
      className={clsx("grid", size === "panel" ? "grid-cols-2 gap-1.5" : boardColumns(seats.length), className)}
    >
      {seats.map((each) => (
        <SeatCell
          key={each.roleId}
          seat={each}
          part={partId(gate, each.roleId)}
          mine={each.person?.id === viewer.actor.userId}
          size={size}
        />
      ))}
    </ul>
  );
}

/** Columns that fill a wall without a hole where the number allows it. */
function boardColumns(count: number): string {
  const wide = count <= 2 ? "lg:grid-cols-2" : count === 4 ? "lg:grid-cols-2" : count <= 9 ? "lg:grid-cols-3" : "lg:grid-cols-4";
  return clsx("auto-rows-fr grid-cols-2 gap-2 sm:gap-3", wide);
}
