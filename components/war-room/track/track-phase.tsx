"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { phaseName } from "#components/room/phase-name.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import type { PhaseForecast } from "#lib/domain/schedule/forecast.ts";

type TrackPhaseProps = {
  at: PhaseForecast;
  /** In percent of the track. */
  width: number;
  current: boolean;
  /** Its checklist is on the screen. */
  shown: boolean;
  /** The end of the plan hangs on it. */
  hangs: boolean;
};

const words = { todo: "not begun", doing: "running", done: "done" };

/** One phase of the track: its name, its progress, and a way to its steps. */
export function TrackPhase({ at, width, current, shown, hangs }: TrackPhaseProps) {
  const { showPhase } = useRoomUi();
  const { phase, state, closed, total } = at;
  // Under this share of the track the count would take the name its place.
  const counts = width > 13 && (current || (closed > 0 && state !== "done"));
  return (
    <li className="min-w-0" style={{ flex: `${width} 1 0%` }}>
      <button
        type="button"
        onClick={() => showPhase(phase.id)}
        aria-current={shown ? "true" : undefined}
        title={`${phase.title} · ${closed} of ${total}${hangs ? " · the end hangs on it" : ""}`}
        className={clsx(
          "relative flex h-8.5 w-full items-center overflow-hidden rounded-md bg-raise px-2.5 text-xs font-medium transition-colors pointer-coarse:h-11",
          state === "done" ? "text-go" : current ? "text-text ring-1 ring-run" : "text-muted hover:text-text",
        )}
      >
        <span
          aria-hidden
          className={clsx("absolute inset-y-0 left-0 transition-[width]", state === "done" ? "bg-go-soft" : "bg-run-soft")}
          style={{ width: `${total > 0 ? (closed / total) * 100 : 0}%` }}
        />
        <span className={clsx("relative flex min-w-0 items-center gap-1.5", shown && "underline decoration-edge underline-offset-4")}>
          {state === "done" ? <Check aria-hidden className="size-3 shrink-0" strokeWidth={2.5} /> : null}
          <span className={clsx("truncate", current && "font-semibold")}>{phaseName(phase.title)}</span>
        </span>
        <span className="sr-only">{`, ${words[state]}, ${closed} of ${total} steps${hangs ? ", the end hangs on it" : ""}`}</span>
        {hangs ? <span aria-hidden className="absolute inset-x-0 bottom-0 h-[2.5px] bg-text" /> : null}
        {counts ? (
          <span aria-hidden className="num relative pl-2 whitespace-nowrap">
            {closed} of {total}
          </span>
        ) : null}
      </button>
    </li>
  );
}
