"use client";

import { CalendarPlus, Plus } from "lucide-react";
import { useState } from "react";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { DayOffDialog } from "#components/settings/working-days/day-off-dialog.tsx";
import { DayOffRow } from "#components/settings/working-days/day-off-row.tsx";
import { ImportDialog } from "#components/settings/working-days/import-dialog.tsx";
import { ReminderForm } from "#components/settings/working-days/reminder-form.tsx";
import { WeekForm } from "#components/settings/working-days/week-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import type { DayOff, WorkCalendar } from "#lib/domain/schedule/work-calendar.ts";

export type WorkingDaysProps = {
  calendar: WorkCalendar;
  reminderMinutes: number;
  /** `2026-11-26` */
  today: string;
  mayManage: Answer;
  setWeek: (week: number[]) => Promise<Outcome>;
  setReminder: (minutes: number) => Promise<Outcome>;
  addDays: (days: DayOff[]) => Promise<Outcome>;
  removeDay: (date: string) => Promise<Outcome>;
};

/** On which days people work: those of the week, and those on which nobody does all the same. */
export function WorkingDays({ calendar, reminderMinutes, today, mayManage, setWeek, setReminder, addDays, removeDay }: WorkingDaysProps) {
  const [asking, setAsking] = useState<"day" | "file" | null>(null);
  const reason = mayManage.ok ? null : mayManage.reason;
  const { daysOff } = calendar;
  // What is still to come is what people look for; the past stays below it.
  const [coming, past] = [daysOff.filter(({ date }) => date >= today), daysOff.filter(({ date }) => date < today).toReversed()];
  const ways = (
    <div className="flex flex-wrap gap-2">
      <Button reasonDisabled={reason} onClick={() => setAsking("file")}>
        <CalendarPlus aria-hidden strokeWidth={1.75} />
        Import a calendar…
      </Button>
      <Button variant="primary" reasonDisabled={reason} onClick={() => setAsking("day")}>
        <Plus aria-hidden strokeWidth={1.75} />
        Add a day
      </Button>
    </div>
  );
  return (
    <>
      <SettingsSection
        title="Working week"
        description="“T−3 working days” and “5 business days before” count these. Plans that have not started go by a change at once; one that runs keeps its days until somebody takes the new ones over."
      >
        <WeekForm key={calendar.week.join()} week={calendar.week} reasonDisabled={reason} setWeek={setWeek} />
      </SettingsSection>
      <SettingsSection
        title="Days off"
        description="Holidays, and other days on which nobody works."
        action={daysOff.length > 0 ? ways : null}
      >
        {daysOff.length === 0 ? (
          <EmptyState action={ways}>No days off yet. Import your public holidays from a calendar file, or add a day by hand.</EmptyState>
        ) : (
          <ul className="border-b border-line" aria-label="Days off">
            {[...coming, ...past].map((day) => (
              <DayOffRow key={day.date} day={day} isPast={day.date < today} reasonDisabled={reason} removeDay={removeDay} />
            ))}
          </ul>
        )}
      </SettingsSection>
      <SettingsSection
        title="Reminders"
        description="How long before their steps, deadlines and deliverables people are told, in plans that are made from now on. Each plan has its own after that, beside its T0."
      >
        <ReminderForm key={reminderMinutes} minutes={reminderMinutes} reasonDisabled={reason} setReminder={setReminder} />
      </SettingsSection>
      {asking === "day" ? <DayOffDialog daysOff={daysOff} addDays={addDays} onClose={() => setAsking(null)} /> : null}
      {asking === "file" ? <ImportDialog daysOff={daysOff} today={today} addDays={addDays} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
