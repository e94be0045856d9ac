"use client";

import { useEffect, useRef } from "react";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { remindersOut, toldBefore } from "#components/reminders/reminder-store.ts";
import { notify } from "#components/ui/notify.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { remindersOf } from "#lib/domain/schedule/due.ts";

/** Tells viewers of their own steps and deadlines before they are due, and once they are late: in the page, and by the browser where that is allowed. */
export function Reminders() {
  const { room, viewer } = useLiveRoom();
  const minute = useMinute();
  const first = useRef(true);
  useEffect(() => {
    if (!isUnderWay(room.plan) || room.plan.status === "held") return;
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
