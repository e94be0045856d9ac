"use client";

import { useMemo } from "react";
import { useShownSoon } from "#components/live/room-context.ts";

/** The names of everybody the room has met, by user id. */
export function useNames(): ReadonlyMap<string, string> {
  const { room, present, viewer } = useShownSoon();
  const { planMembers, roles, steps } = room;
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { userId, name } of Object.values(planMembers)) names.set(userId, name);
    for (const { holderId, holderName } of Object.values(roles)) if (holderId && holderName) names.set(holderId, holderName);
    for (const { startedBy, finishedBy } of Object.values(steps))
      for (const each of [startedBy, finishedBy]) if (each) names.set(each.id, each.name);
    for (const { id, name } of present) names.set(id, name);
    return names.set(viewer.actor.userId, viewer.actor.name);
  }, [planMembers, roles, steps, present, viewer]);
}
