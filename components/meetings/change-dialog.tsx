"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { isYearOfFour } from "#components/time/start-fields.tsx";
import { meetingMinutes, meetingTimes } from "#lib/domain/meetings/times.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import { dateIn } from "#lib/domain/schedule/zone-time.ts";

/** Another time or place for a meeting to which people were invited. */
export function ChangeDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const { zone } = room.plan;
  const times = meetingTimes(room, message);
  const before = {
    day: times ? dateIn(times.from, zone) : "",
    clock: times ? clockText(times.from, zone) : "",
    minutes: String(meetingMinutes(message)),
    place: message.meeting?.place ?? "",
  };
  const [said, setSaid] = useState(before);
  const put = (name: keyof typeof before) => (value: string) => setSaid({ ...said, [name]: value });

  async function save() {
    const { day, clock, minutes, place } = said;
    if (!day || !clock) return "Say on which day and at what time.";
    if (!isYearOfFour(day)) return "Write the year of the day with four digits.";
    if (!/^\d{1,4}$/.test(minutes.trim()) || Number(minutes) < 1 || Number(minutes) > 1440) return "It lasts from 1 to 1440 minutes.";
    const moved = day !== before.day || clock !== before.clock ? { at: { kind: "wall" as const, time: clock, date: day } } : {};
    const longer = minutes === before.minutes ? {} : { minutes: Number(minutes) };
    return submitted(act("changeMeeting", { messageId: message.id, ...moved, ...longer, place: place.trim() }), place);
  }

  return (
    <FormDialog
      title={`Change “${message.title}”`}
      description="Those who were invited are told a minute later, and their calendars move it."
      submitLabel="Change it"
      onClose={onClose}
      onSubmit={save}
    >
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Day" required type="date" value={said.day} onChange={put("day")} />
        <LineField label="At" required hint={`in ${zone}`} type="time" value={said.clock} onChange={put("clock")} />
        <LineField label="Lasts, in minutes" required inputMode="numeric" maxLength={4} value={said.minutes} onChange={put("minutes")} />
        <LineField label="Where" maxLength={500} value={said.place} onChange={put("place")} />
      </div>
    </FormDialog>
  );
}
