"use client";

import { rules } from "#components/live/rules.ts";
import { Group } from "#components/room/step-link.tsx";
import { drawnFirst } from "#components/ui/later.tsx";

const Lines = drawnFirst(async () => {
  const [{ describe }, { TimelineLines }] = await Promise.all([rules.fetch(), import("./timeline-lines.tsx")]);
  return () => <TimelineLines describe={describe} />;
});

/** Everything that happened. */
export function RoomTimeline() {
  return (
    <Group title="Timeline">
      <Lines />
    </Group>
  );
}
