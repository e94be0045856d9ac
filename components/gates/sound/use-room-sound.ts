"use client";

import { useEffect, useRef } from "react";
import { soundOn } from "#components/gates/sound/sound-store.ts";
import { playTone } from "#components/gates/sound/tone.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";

/** Sounds when a poll opens and when a NO-GO comes, where the device has sound on. What is old when the page opens is silent. */
export function useRoomSound(): void {
  const { events } = useLiveRoom();
  const heard = useRef(events.at(-1)?.seq ?? 0);
  useEffect(() => {
    const fresh = events.filter(({ seq }) => seq > heard.current);
    heard.current = events.at(-1)?.seq ?? heard.current;
    if (!soundOn()) return;
    if (fresh.some(isNoGo)) playTone("no-go");
    else if (fresh.some(({ type }) => type === "poll.opened")) playTone("poll");
  }, [events]);
}

function isNoGo({ type, data }: JournalEvent): boolean {
  return (type === "vote.cast" && data.vote === "no-go") || (type === "decision.made" && data.outcome === "no-go");
}
