"use client";

import clsx from "clsx";
import { Clock, ClockAlert } from "lucide-react";
import { Moment } from "#components/live/moment.tsx";
import { Button } from "#components/ui/button.tsx";
import { useRoomUi } from "#components/war-room/room-ui.ts";
import { useSlotsDue } from "#components/watches/use-progress.ts";
import { lateText } from "#components/watches/watch-words.ts";

/** Across the whole room, while something is to be looked at: how much, since when, and the way there. */
export function DueBanner() {
  const { now, due } = useSlotsDue();
  const { showPhase } = useRoomUi();
  const [first] = due;
  if (!first) return null;
  const late = due.some(({ state }) => state === "late");
  const Icon = late ? ClockAlert : Clock;
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-sm min-[900px]:px-6",
        late ? "bg-hold-soft" : "bg-run-soft",
      )}
    >
      <span className={clsx("inline-flex items-center gap-2 font-semibold", late ? "text-hold" : "text-run")}>
        <Icon aria-hidden className="size-4" strokeWidth={2} />
        {due.length === 1 ? "1 check" : `${due.length} checks`} {late ? "late" : "due"}
      </span>
      <span className="min-w-0 truncate max-sm:hidden">{due.map(({ watch }) => watch.title).join(", ")}</span>
      <span className="num text-muted">
        since <Moment at={first.dueAt ?? now} /> · {lateText(first, now)}
      </span>
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
    </div>
  );
}
