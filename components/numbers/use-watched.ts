"use client";

import { useMemo } from "react";
import { useSecond } from "#components/live/initial-now.ts";
import { useMeasures, useRoom } from "#components/live/room-context.ts";
import { type Watched, watchedOf } from "#lib/domain/thresholds/watched.ts";

/** The metrics of the plan as they stand now, the gravest first; null until the page has been told. Under an InitialNowContext. */
export function useWatched(): { watched: readonly Watched[] | null; now: number } {
  const room = useRoom((shown) => shown.room);
  const measures = useMeasures();
  const now = useSecond();
  const watched = useMemo(() => measures && watchedOf(room, measures, now), [room, measures, now]);
  return { watched, now };
}
