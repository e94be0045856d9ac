"use client";

import { useToday } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import { type Instant, momentText } from "#lib/domain/schedule/format-time.ts";

/** A moment of the plan, in its zone: `13:42` today, `27 Nov 13:42` on another day, for a time without its day reads as today's. */
export function Moment({ at }: { at: Instant }) {
  return <span className="num">{useMoment()(at)}</span>;
}

/** The words of a moment, where it is part of a sentence. */
export function useMoment(): (at: Instant) => string {
  const zone = useRoom(({ room }) => room.plan.zone);
  const today = useToday();
  return (at) => momentText(at, zone, today);
}
