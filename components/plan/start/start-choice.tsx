"use client";

import { useId } from "react";
import { OutsideLines } from "#components/plan/window/outside-lines.tsx";
import { readStart, type Start, StartFields } from "#components/time/start-fields.tsx";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText, minutesText, momentText } from "#lib/domain/schedule/format-time.ts";
import { startOutlook } from "#lib/domain/schedule/t0-move.ts";

/** How the clock of a plan begins: now, as it stands, or at another moment. */
export type StartChoice = "now" | "keep" | "other";

export type StartChoiceProps = {
  room: PlanRoom;
  /** In epoch ms. */
  now: number;
  choice: StartChoice;
  onChoose: (choice: StartChoice) => void;
  start: Start;
  onStart: (start: Start) => void;
};

const dayMs = 86_400_000;

/** What most people mean: a T0 that is set and not long past stays; otherwise the clock starts now. */
export const usualChoice = (t0: string | null, now: number): StartChoice => (t0 !== null && now - Date.parse(t0) < dayMs ? "keep" : "now");

/** The T0 that a choice means, ISO 8601, or the sentence that says what is missing. */
export function chosenT0({
  choice,
  start,
  t0,
  now,
}: {
  choice: StartChoice;
  start: Start;
  t0: string | null;
  now: number;
}): { t0: string } | { missing: string } {
  if (choice === "now" || (choice === "keep" && t0 === null)) return { t0: new Date(now).toISOString() };
  if (choice === "keep" && t0 !== null) return { t0 };
  const read = readStart(start);
  if ("missing" in read) return read;
  return read.t0 === null ? { missing: "Give the day and the time T0 is to be." } : { t0: read.t0 };
}

/** The ways to start, each with what follows from it. */
export function StartChoices({ room, now, choice, onChoose, start, onStart }: StartChoiceProps) {
  const name = useId();
  const { t0, zone } = room.plan;
  const ways: { id: StartChoice; title: string }[] = [
    { id: "now", title: "Start the clock now" },
    ...(t0 ? [{ id: "keep" as const, title: `Keep T0, ${dateTimeText(t0, zone)}` }] : []),
    { id: "other", title: "Pick another T0" },
  ];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">When the plan counts from</legend>
      {ways.map(({ id, title }) => {
        const meant = chosenT0({ choice: id, start, t0, now });
        return (
          <label
            key={id}
            className="flex cursor-pointer gap-3 rounded-lg border border-line px-3.5 py-2.5 has-checked:border-edge has-checked:bg-raise"
          >
            <input type="radio" name={name} className="mt-1 accent-(--text)" checked={choice === id} onChange={() => onChoose(id)} />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{title}</span>
              {"t0" in meant && (id !== "other" || choice === "other") ? <Outlook room={room} t0={meant.t0} now={now} /> : null}
            </span>
          </label>
        );
      })}
      {choice === "other" ? (
        <div className="grid gap-4 pt-1 sm:grid-cols-2 sm:gap-3">
          <StartFields start={start} onChange={onStart} />
        </div>
      ) : null}
    </fieldset>
  );
}

/** What follows from a T0: how far away it is, what is due first, when it ends, what is late at once. */
function Outlook({ room, t0, now }: { room: PlanRoom; t0: string; now: number }) {
  const { zone } = room.plan;
  const { firstDue, plannedEnd, late, outside } = startOutlook(room, t0, now);
  const away = Math.round((Date.parse(t0) - now) / 60_000);
  const told = [
    away === 0 ? null : away > 0 ? `in ${minutesText(away)}` : `${minutesText(-away)} ago`,
    firstDue ? `first due ${momentText(firstDue.at, zone, now)}, “${firstDue.title}”` : null,
    plannedEnd === null ? null : `ends ${momentText(plannedEnd, zone, now)} by the plan`,
  ].filter(Boolean);
  return (
    <>
      <span className="block text-xs text-muted wrap-anywhere">{told.join(" · ")}</span>
      <OutsideLines outside={outside} window={room.plan.window} zone={zone} beside={Date.parse(t0)} />
      {late > 0 ? (
        <span className="block text-xs font-medium text-hold">
          {late === 1 ? "1 step is late at once" : `${late} steps are late at once`}
        </span>
      ) : null}
    </>
  );
}
