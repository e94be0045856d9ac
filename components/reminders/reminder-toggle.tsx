"use client";

import { Bell, BellOff } from "lucide-react";
import { useRemindersOut, wantReminders } from "#components/reminders/reminder-store.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { notify } from "#components/ui/notify.ts";

/** Reminders of one's own steps by the browser, on this device, on or off. In the page they are told anyway. */
export function ReminderToggle() {
  const on = useRemindersOut();
  return (
    <IconButton
      size="sm"
      icon={on ? Bell : BellOff}
      label="Reminders by the browser"
      aria-pressed={on}
      onClick={async () => {
        const why = await wantReminders(!on);
        if (why) notify(why, { tone: "error" });
      }}
    />
  );
}
