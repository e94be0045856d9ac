"use client";

import { use } from "react";
import { deliverableLook } from "#components/deliverables/deliverable-look.ts";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { deliverablesIn, type Tally, tallyOf, tallyText } from "#lib/domain/deliverables/status.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";

/** How much of what a phase hands over is there, and a way to it: `3 of 5 delivered`. Nothing where it hands over nothing. */
export function PhaseDeliverables({ phase, className }: { phase: Phase; className?: string }) {
  const { room } = useLiveRoom();
  const roomUi = use(RoomUiContext);
  const tally = tallyOf(room, deliverablesIn(room, phase.id), useMinute());
  if (tally.total === 0) return null;
  const place = `deliverables-${phase.id}`;
  return (
    <p className={className}>
      <a
        href={`#${place}`}
        onClick={(event) => {
          if (!roomUi) return;
          event.preventDefault();
          roomUi.showPart("checklist", place);
        }}
        className="tap inline-flex rounded-sm underline-offset-2 hover:underline"
      >
        <StatusMark state={lookOf(tally)} word={tallyText(tally)} size="sm" />
      </a>
    </p>
  );
}

function lookOf({ delivered, total, late }: Tally) {
  if (late > 0) return deliverableLook.late;
  return delivered === total ? deliverableLook.delivered : deliverableLook.open;
}
