"use client";

import { useEffect, useRef, useState } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { describeText } from "#lib/domain/describe.ts";

/** What comes within this time is said in one breath. */
const breathMs = 1500;
const saidInFull = 3;

/** Reads aloud what others do, for those who cannot watch the checklist. */
export function RoomAnnouncer() {
  const { events, viewer, room } = useLiveRoom();
  const [words, setWords] = useState("");
  const said = useRef(events.at(-1)?.seq ?? 0);
  const { zone } = room.plan;
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = events.filter(({ seq, actor }) => seq > said.current && actor.id !== viewer.actor.id);
      said.current = events.at(-1)?.seq ?? said.current;
      if (fresh.length === 0) return;
      const last = fresh.slice(-saidInFull).map((event) => describeText(event, zone));
      setWords(fresh.length > saidInFull ? `${fresh.length} changes, last: ${last.at(-1)}` : last.join(". "));
    }, breathMs);
    return () => clearTimeout(timer);
  }, [events, viewer, zone]);
  return (
    <div role="status" className="sr-only">
      {words}
    </div>
  );
}
