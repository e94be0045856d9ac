"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { useShownSoon } from "#components/live/room-context.ts";
import { anythingWaits } from "#lib/domain/schedule/waiting-for.ts";

/** Where no step and no gate waits for the viewer: whether nothing else does, either. What does stands below, and says so itself. */
export function NothingWaits() {
  const { room, viewer } = useShownSoon();
  const now = useSecond();
  if (anythingWaits(room, viewer.actor.userId, now)) return null;
  return <p className="px-4 text-sm text-muted">Nothing waits for you. Take a step from the checklist, or help with one of these.</p>;
}
