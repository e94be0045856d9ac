"use client";

import { createContext, use, useSyncExternalStore } from "react";
import { useRoom } from "#components/live/room-context.ts";
import { serverNow, subscribe, useNow } from "#components/live/use-now.ts";
import { dateAfter, dateIn, instantOf } from "#lib/domain/schedule/zone-time.ts";

/** When the server rendered the page, in epoch ms. */
export const InitialNowContext = createContext<number | null>(null);

/** The server's time to the second, in epoch ms, for everything under an InitialNowContext. */
export function useSecond(): number {
  return useNow(useInitialNow());
}

const minuteMs = 60_000;
const wholeMinute = (at: number) => Math.floor(at / minuteMs) * minuteMs;

/** The same to the minute: for what shows lateness and need not be drawn every second. */
export function useMinute(): number {
  const initial = useInitialNow();
  return useSyncExternalStore(
    subscribe,
    () => wholeMinute(serverNow()),
    () => wholeMinute(initial),
  );
}

/** The first moment of today in the plan's zone, in epoch ms: the same until midnight, so that what shows days is not drawn again before. */
export function useToday(): number {
  const initial = useInitialNow();
  const zone = useRoom(({ room }) => room.plan.zone);
  return useSyncExternalStore(
    subscribe,
    () => dayAt(serverNow(), zone),
    () => dayAt(initial, zone),
  );
}

function useInitialNow(): number {
  const initial = use(InitialNowContext);
  if (initial === null) throw new Error("The time is asked for outside an InitialNowContext");
  return initial;
}

// The day that was asked for last: every time on a page asks for the same one, four times a second.
let day = { zone: "", from: 0, until: 0 };

function dayAt(now: number, zone: string): number {
  if (zone !== day.zone || now < day.from || now >= day.until) {
    const date = dateIn(now, zone);
    day = { zone, from: instantOf(date, "00:00", zone), until: instantOf(dateAfter(date, 1), "00:00", zone) };
  }
  return day.from;
}
