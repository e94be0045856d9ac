"use client";

import clsx from "clsx";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { phaseName } from "#components/room/phase-name.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { Group } from "#components/room/step-link.tsx";
import { burnDowns, burnDownText } from "#lib/domain/schedule/burn-down.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";

/** The deadlines of phases that are still open, the next one first, each with what is left of work and time, and a way to its steps. */
export function Deadlines() {
  const { room } = useLiveRoom();
  const { showPhase } = useRoomUi();
  const minute = useMinute();
  const today = useToday();
  const open = room.plan.endedAt ? [] : burnDowns(room, minute).filter((burn) => burn.open > 0);
  if (open.length === 0) return null;
  return (
    <Group title="Deadlines">
      {open.map((burn) => (
        <button
          key={burn.phase.id}
          type="button"
          onClick={() => showPhase(burn.phase.id)}
          className={clsx("my-2 block w-full border-l-2 pl-2.5 text-left text-sm", burn.state === "over" ? "border-hold" : "border-edge")}
        >
          <span className="block font-semibold">{phaseName(burn.phase.title)}</span>
          <span className={clsx("num block text-xs", burn.state === "over" ? "text-hold" : "text-muted")}>
            {burnDownText(burn)} · by {momentText(burn.deadlineAt, room.plan.zone, today)}
          </span>
        </button>
      ))}
    </Group>
  );
}
