"use client";

import { useRef } from "react";
import { useRoom } from "#components/live/room-context.ts";
import { useMinute } from "#components/war-room/use-minute.ts";
import { dateText } from "#lib/domain/schedule/format-time.ts";

/** A moment of today in the plan's zone, in epoch ms: the same until midnight, so that rows are not drawn again for it. */
export function useToday(initial: number): number {
  const zone = useRoom(({ room }) => room.plan.zone);
  const minute = useMinute(initial);
  const today = useRef(minute);
  if (dateText(today.current, zone) !== dateText(minute, zone)) today.current = minute;
  return today.current;
}
