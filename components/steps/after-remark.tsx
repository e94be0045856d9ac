"use client";

import { useRoom } from "#components/live/room-context.ts";
import { predecessorsOf } from "#lib/domain/steps/predecessors.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** Beside the name of a step: what it comes after because somebody said so. */
export function AfterRemark({ step }: { step: Step }) {
  const titles = useRoom(({ room }) =>
    predecessorsOf(room, step)
      // The words of the step may name it themselves.
      .filter(({ title }) => !step.title.toLowerCase().includes(title.toLowerCase()))
      .map(({ title }) => `“${title}”`)
      .join(", "),
  );
  return titles ? <span className="ml-2 text-xs font-normal text-faint">after {titles}</span> : null;
}
