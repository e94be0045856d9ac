"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { leavesOf, phasesOf } from "#lib/domain/steps/outline.ts";

/** The phases by name, beside the outline: the whole plan at a glance, and a way to jump. */
export function PhaseIndex() {
  const { room } = useLiveRoom();
  return (
    <nav aria-label="Phases" className="sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto pt-1 xl:block">
      <ol className="flex flex-col">
        {phasesOf(room).map((phase, at) => (
          <li key={phase.id}>
            <a
              href={`#phase-${phase.id}`}
              className="flex gap-2.5 rounded-md py-1 pr-2 text-sm text-muted -outline-offset-2 transition-colors hover:text-text"
            >
              <span className="num w-4 shrink-0 text-right text-xs leading-5 text-faint">{at + 1}</span>
              <span className="min-w-0 flex-1 wrap-anywhere">{phase.title}</span>
              <span className="num text-xs leading-5 text-faint">{leavesOf(room, phase.id).length}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
