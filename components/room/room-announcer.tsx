"use client";

import { useEffect, useRef, useState } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { rules } from "#components/live/rules.ts";
import { untilThere } from "#lib/later.ts";

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
    const timer = setTimeout(async () => {
      const fresh = events.filter(({ seq, actor }) => seq > said.current && actor.id !== viewer.actor.id);
      if (fresh.length === 0) return;
      // The sentences stand with the verbs, which are sent after the page.
      const { describeText } = await untilThere(rules.fetch);
      said.current = Math.max(said.current, events.at(-1)?.seq ?? 0);
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
