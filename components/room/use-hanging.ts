"use client";

import { useMinute } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { hangingOf } from "#lib/domain/schedule/critical.ts";

type Hangs = { critical: ReadonlySet<string>; inOrder: readonly string[]; phases: ReadonlySet<string>; slack: ReadonlyMap<string, number> };

const nothing: Hangs = { critical: new Set(), inOrder: [], phases: new Set(), slack: new Map() };

// Several parts of the page ask the same question in the same minute.
const asked = new WeakMap<PlanRoom, { minute: number; answer: Hangs }>();

/** What the end of a plan under way hangs on, and what has time, by whole minutes; nothing before the start and once its work is done. */
export function useHanging(): Hangs {
  const minute = useMinute();
  const room = useRoom(({ room }) => room);
  const last = asked.get(room);
  if (last?.minute === minute) return last.answer;
  const { critical, phases, slack } =
    isUnderWay(room.plan) && !room.plan.workEndedAt ? hangingOf(room, minute) : { ...nothing, critical: [] };
  const answer = { critical: new Set(critical), inOrder: critical, phases, slack };
  asked.set(room, { minute, answer });
  return answer;
}
