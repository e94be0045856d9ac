"use client";

import { useEffect, useState } from "react";
import { useRoom } from "#components/live/room-context.ts";
import { serverNow } from "#components/live/use-now.ts";
import { dateText } from "#lib/domain/schedule/format-time.ts";

/** A moment of today in the plan's zone, in epoch ms: the same until midnight, so that rows are not drawn again for it. */
export function useToday(initial: number): number {
  const zone = useRoom(({ room }) => room.plan.zone);
  const [today, setToday] = useState(initial);
  useEffect(() => {
    const look = () => setToday((before) => (dateText(before, zone) === dateText(serverNow(), zone) ? before : serverNow()));
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [zone]);
  return today;
}
