"use client";

import { useEffect, useRef } from "react";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { remindersOut, toldBefore } from "#components/reminders/reminder-store.ts";
import { notify } from "#components/ui/notify.ts";
import { reaches, usualReminders } from "#lib/domain/reminders/settings.ts";
import { openDecision } from "#lib/domain/rollback/status.ts";
import { remindersOf } from "#lib/domain/schedule/due.ts";

/** Tells viewers of what is theirs before it is due, and once it is late: in the page, and by the browser where that is allowed. */
export function Reminders() {
  const { room, viewer } = useLiveRoom();
  const minute = useMinute();
  const first = useRef(true);
  useEffect(() => {
    const { reminders = usualReminders } = viewer;
    for (const { kind, key, text, late } of remindersOf(room, viewer.actor.userId, minute, room.plan.reminderMinutes)) {
      // Whoever comes later sees what is late among what is late.
      if (toldBefore(`${room.id} ${key}`) || (first.current && late)) continue;
      if (reaches(reminders, kind, "page", minute)) notify(text, { id: key, tone: late ? "error" : "info" });
      if (reaches(reminders, kind, "browser", minute) && remindersOut()) new Notification(room.plan.title, { body: text, tag: key });
    }
    first.current = false;
  }, [room, viewer, minute]);
  useOpenQuestion();
  return null;
}

/** Whoever has the page in the background is told that it is asked whether to roll back; pressing that leads there. The page itself has it on top. */
function useOpenQuestion(): void {
  const { room } = useLiveRoom();
  const open = openDecision(room);
  const { slug, title } = room.plan;
  useEffect(() => {
    if (!open || !remindersOut() || !document.hidden || toldBefore(`rollback ${open.id}`)) return;
    const told = new Notification(`Roll back? ${title}`, { body: open.cause.text, tag: open.id });
    told.onclick = () => {
      window.focus();
      location.assign(`/plans/${slug}/decision?of=${open.id}`);
    };
  }, [open, slug, title]);
}
