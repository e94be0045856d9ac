"use client";

import { useState, useTransition } from "react";
import { told } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import {
  mailedKinds,
  type ReminderKind,
  type ReminderSettings,
  type ReminderWay,
  reminderKinds,
  reminderWays,
} from "#lib/domain/reminders/settings.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";

export type ReminderFormProps = {
  reminders: ReminderSettings;
  /** Whether this server sends mail, and to a confirmed address of theirs. */
  mailReaches: boolean;
  now: number;
  setReminders: (settings: ReminderSettings) => Promise<Outcome>;
};

const kindWords: Record<ReminderKind, { word: string; hint: string }> = {
  work: { word: "Steps and deadlines", hint: "before their time, and once they are late" },
  messages: { word: "Messages and updates", hint: "that you send, or whose sender has not; what was not delivered" },
  checks: { word: "Checks and after-care", hint: "whose time has come" },
  incidents: { word: "Incidents", hint: "that you have or answer for" },
};

const wayWords: Record<ReminderWay, string> = { page: "On the page", browser: "By the browser", mail: "By mail" };

const hourMs = 3_600_000;

/** Which reminders reach the person, and how; and a while in which none does. */
export function ReminderForm({ reminders, mailReaches, now, setReminders }: ReminderFormProps) {
  const [shown, setShown] = useState(reminders);
  const [busy, start] = useTransition();
  const muted = shown.mutedUntil !== null && Date.parse(shown.mutedUntil) > now;

  const save = (next: ReminderSettings) => {
    const before = shown;
    setShown(next);
    start(async () => {
      if (!(await told(setReminders(next)))) setShown(before);
    });
  };
  const toggle = (kind: ReminderKind, way: ReminderWay) => {
    const ways = shown.ways[kind];
    const next = ways.includes(way) ? ways.filter((each) => each !== way) : [...ways, way];
    save({ ...shown, ways: { ...shown.ways, [kind]: next } });
  };
  const mute = (hours: number) => save({ ...shown, mutedUntil: new Date(now + hours * hourMs).toISOString() });

  return (
    <div aria-busy={busy || undefined}>
      <ul className="border-b border-line">
        {reminderKinds.map((kind) => (
          <li key={kind} className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-line py-3">
            <fieldset className="contents">
              <legend className="contents">
                <span className="min-w-0 flex-1 basis-60 text-sm">
                  <span className="font-medium">{kindWords[kind].word}</span>
                  <span className="block text-xs text-muted">{kindWords[kind].hint}</span>
                </span>
              </legend>
              <span className="flex flex-wrap gap-x-5 gap-y-1 sm:w-88">
                {reminderWays
                  .filter((way) => way !== "mail" || mailedKinds.includes(kind))
                  .map((way) => (
                    <Checkbox
                      key={way}
                      label={wayWords[way]}
                      aria-label={`${kindWords[kind].word}: ${wayWords[way].toLowerCase()}`}
                      checked={shown.ways[kind].includes(way)}
                      onChange={() => toggle(kind, way)}
                    />
                  ))}
              </span>
            </fieldset>
          </li>
        ))}
      </ul>
      {mailReaches ? null : (
        <p className="pt-2 text-xs text-muted">No mail reaches you: this server sends none, or your address is not confirmed.</p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-4">
        {muted && shown.mutedUntil ? (
          <>
            <p className="text-sm">
              Muted for another <span className="num">{minutesText(Math.ceil((Date.parse(shown.mutedUntil) - now) / 60_000))}</span>
            </p>
            <Button size="sm" onClick={() => save({ ...shown, mutedUntil: null })}>
              Remind me again
            </Button>
          </>
        ) : (
          <>
            <p className="text-sm text-muted">Mute all of them for</p>
            <Button size="sm" onClick={() => mute(1)}>
              1 hour
            </Button>
            <Button size="sm" onClick={() => mute(8)}>
              8 hours
            </Button>
            <Button size="sm" onClick={() => mute(24 * 7)}>
              1 week
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
