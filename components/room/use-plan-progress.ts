"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { useShownSoon } from "#components/live/room-context.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { type PlanProgress, planProgress } from "#lib/domain/schedule/progress.ts";

// Several parts of the page ask the same question in the same second.
const asked = new WeakMap<PlanRoom, { now: number; answer: PlanProgress }>();

/** Where the plan is, to the second; a moment later than what it is worked out of. */
export function usePlanProgress(): PlanProgress & { at: number } {
  const { room } = useShownSoon();
  const at = useSecond();
  const last = asked.get(room);
  if (last?.now === at) return { ...last.answer, at };
  const answer = planProgress(room, at);
  asked.set(room, { now: at, answer });
  return { ...answer, at };
}
