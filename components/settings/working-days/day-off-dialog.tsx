"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { refused } from "#components/live/asked.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { DayOff } from "#lib/domain/schedule/work-calendar.ts";

export type DayOffDialogProps = { daysOff: readonly DayOff[]; addDays: (days: DayOff[]) => Promise<Outcome>; onClose: () => void };

/** Adds a day on which nobody works. */
export function DayOffDialog({ daysOff, addDays, onClose }: DayOffDialogProps) {
  const [date, setDate] = useState("");
  const [title, setTitle] = useState("");

  async function add() {
    if (!date) return "Give the day.";
    if (!title.trim()) return "Say why nobody works then, like “Christmas Day”.";
    const known = daysOff.find((each) => each.date === date);
    if (known) return `That day is off already: ${known.title}.`;
    return refused(addDays([{ date, title: title.trim() }]));
  }

  return (
    <FormDialog title="Add a day off" submitLabel="Add" onClose={onClose} onSubmit={add}>
      <LineField label="Day" type="date" required value={date} onChange={setDate} />
      <LineField label="What it is called" required value={title} maxLength={200} placeholder="Christmas Day" onChange={setTitle} />
    </FormDialog>
  );
}
