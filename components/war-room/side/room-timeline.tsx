"use client";

import { Group } from "#components/room/step-link.tsx";
import { drawnFirst } from "#components/ui/later.tsx";

// Its sentences stand with the verbs.
const Lines = drawnFirst(() => import("./timeline-lines.tsx").then(({ TimelineLines }) => TimelineLines));

/** Everything that happened. */
export function RoomTimeline() {
  return (
    <Group title="Timeline">
      <Lines />
    </Group>
  );
}
