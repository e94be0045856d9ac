"use client";

import { useEffect, useRef } from "react";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { remindersOut, toldBefore } from "#components/reminders/reminder-store.ts";
import { notify } from "#components/ui/notify.ts";
import { remindersOf } from "#lib/domain/schedule/due.ts";

/** Tells viewers of what is theirs before it is due, and once it is late: in the page, and by the browser where that is allowed. */
export function Reminders() {
  const { room, viewer } = useLiveRoom();
  const minute = useMinute();
  const first = useRef(true);
  useEffect(() => {
    for (const { key, text, late } of remindersOf(room, viewer.actor.userId, minute, room.plan.reminderMinutes)) {
      // Whoever comes later sees what is late among what is late.
      if (toldBefore(`${room.id} ${key}`) || (first.current && late)) continue;
      notify(text, { id: key, tone: late ? "error" : "info" });
      if (remindersOut()) new Notification(room.plan.title, { body: text, tag: key });
    }
    first.current = false;
  }, [room, viewer, minute]);
  return null;
}
