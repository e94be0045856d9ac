"use client";

import { Clock, ClockAlert } from "lucide-react";
import { Moment } from "#components/live/moment.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { RoomLine } from "#components/room/room-line.tsx";
import { useRoomUi } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import { useSlotsDue } from "#components/watches/use-progress.ts";
import { lateText } from "#components/watches/watch-words.ts";

/** Across the whole room, while something is to be looked at: how much, since when, and the way there. */
export function DueBanner() {
  const { now, due } = useSlotsDue();
  const { showPhase } = useRoomUi();
  const viewerId = useRoom((shown) => shown.viewer.actor.userId);
  const [first] = due;
  if (!first) return null;
  const late = due.some(({ state }) => state === "late");
  return (
    <RoomLine
      look={late ? "late" : "due"}
      icon={late ? ClockAlert : Clock}
      word={`${due.length === 1 ? "1 check" : `${due.length} checks`} ${late ? "late" : "due"}`}
    >
      <span className="min-w-0 truncate max-sm:hidden">{due.map(({ watch }) => watch.title).join(", ")}</span>
      <span className="num text-muted">
        since <Moment at={first.dueAt ?? now} /> · {lateText(first, now)}
      </span>
      {late ? <CallWho roleId={first.watch.roleId} viewerId={viewerId} /> : null}
      <Button
        size="sm"
        variant="quiet"
        className="ml-auto max-[900px]:hidden"
        onClick={() => {
          if (first.watch.phaseId) showPhase(first.watch.phaseId);
          requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-due] input")?.focus());
        }}
      >
        Look at them
      </Button>
    </RoomLine>
  );
}
