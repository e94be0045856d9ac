"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { refused } from "#components/live/asked.ts";
import { type CalendarDays, longestCalendar, readCalendar, tooLarge } from "#components/settings/working-days/read-calendar.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { dateText } from "#lib/domain/schedule/format-time.ts";
import type { DayOff } from "#lib/domain/schedule/work-calendar.ts";

export type ImportDialogProps = {
  daysOff: readonly DayOff[];
  today: string;
  addDays: (days: DayOff[]) => Promise<Outcome>;
  onClose: () => void;
};

const shown = 8;

/** Takes days off over from a calendar file, which is read here in the browser: what it holds is seen before it counts. */
export function ImportDialog({ daysOff, today, addDays, onClose }: ImportDialogProps) {
  const [text, setText] = useState("");
  const [read, setRead] = useState<CalendarDays | null>(null);
  const known = new Set(daysOff.map(({ date }) => date));
  const found = read?.ok ? read.days.filter(({ date }) => !known.has(date)) : [];

  async function look(typed: string) {
    setText(typed);
    setRead(typed.trim() ? await readCalendar(typed, today) : null);
  }

  async function add() {
    if (!read) return "Choose a calendar file, or paste what is in it.";
    if (!read.ok) return read.why;
    if (found.length === 0) return read.days.length > 0 ? "All of its days are off already." : "It has no days to take over.";
    return refused(addDays(found));
  }

  return (
    <FormDialog
      title="Import a calendar"
      description="An iCalendar file (.ics), as calendars and holiday services export it. Its all-day entries become days off, from today on."
      submitLabel={found.length === 0 ? "Add" : found.length === 1 ? "Add 1 day" : `Add ${found.length} days`}
      onClose={onClose}
      onSubmit={add}
    >
      <Field label="Calendar file">
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".ics,.ical,text/calendar"
            className="pt-1.5"
            onChange={async ({ target }) => {
              const file = target.files?.[0];
              if (!file) return;
              if (file.size > longestCalendar) setRead(tooLarge);
              else setRead(await readCalendar(await file.text(), today));
            }}
          />
        )}
      </Field>
      <Field label="Or what is in it">
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            className="num"
            placeholder="BEGIN:VCALENDAR"
            value={text}
            onChange={({ target }) => look(target.value)}
          />
        )}
      </Field>
      <div aria-live="polite" className="text-sm empty:hidden">
        {read?.ok ? <Found days={found} known={read.days.length - found.length} leftOut={read.leftOut} /> : null}
        {read && !read.ok ? <Banner tone="danger">{read.why}</Banner> : null}
      </div>
    </FormDialog>
  );
}

/** What a calendar holds, before it counts. */
function Found({ days, known, leftOut }: { days: readonly DayOff[]; known: number; leftOut: number }) {
  const beside = [
    known > 0 ? `${known} ${known === 1 ? "is" : "are"} off already` : null,
    leftOut > 0
      ? `${leftOut} ${leftOut === 1 ? "entry is" : "entries are"} left out: they have a time of the day, repeat more than yearly, or are over`
      : null,
  ].filter(Boolean);
  return (
    <>
      <ul className="flex flex-col gap-0.5">
        {days.slice(0, shown).map(({ date, title }) => (
          <li key={date} className="flex gap-3">
            <span className="num w-36 shrink-0 text-muted">{dateText(`${date}T12:00:00Z`, "UTC")}</span>
            <span className="min-w-0 truncate">{title}</span>
          </li>
        ))}
      </ul>
      {days.length > shown ? <p className="mt-1 text-muted">and {days.length - shown} more</p> : null}
      {beside.length > 0 ? <p className="mt-1 text-xs text-muted">{beside.join("; ")}.</p> : null}
    </>
  );
}
