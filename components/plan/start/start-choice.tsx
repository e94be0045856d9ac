"use client";

import { useId } from "react";
import { OutsideLines } from "#components/plan/window/outside-lines.tsx";
import { readStart, type Start, StartFields } from "#components/time/start-fields.tsx";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText, minutesText, momentText } from "#lib/domain/schedule/format-time.ts";
import { startOutlook } from "#lib/domain/schedule/t0-move.ts";
import { countsWeeks, firstMonday } from "#lib/domain/schedule/weeks.ts";

/** How the clock of a plan begins: now, as it stands, on a Monday, or at another moment. */
export type StartChoice = "now" | "keep" | "other" | WeekChoice;
/** In a plan that counts weeks: which one is the first. */
type WeekChoice = "this-week" | "next-week";

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
export function usualChoice({ plan, phases }: Pick<PlanRoom, "plan" | "phases">, now: number): StartChoice {
  if (plan.t0 !== null && now - Date.parse(plan.t0) < dayMs) return "keep";
  if (plan.t0 !== null || !isInWeeks({ phases })) return "now";
  // From Friday on, whoever starts means the week to come.
  const monday = firstMonday(now, plan.zone, 0);
  return monday !== null && now - Date.parse(monday) < 3.5 * dayMs ? "this-week" : "next-week";
}

const isInWeeks = ({ phases }: Pick<PlanRoom, "phases">): boolean =>
  countsWeeks(
    Object.values(phases)
      .filter(({ removedAt }) => removedAt === null)
      .map(({ at, durationMin, durationMax }) => ({ at, minutes: durationMax ?? durationMin })),
  );

/** The T0 that a choice means, ISO 8601, or the sentence that says what is missing. */
export function chosenT0({
  choice,
  start,
  t0,
  zone,
  now,
}: {
  choice: StartChoice;
  start: Start;
  t0: string | null;
  zone: string;
  now: number;
}): { t0: string } | { missing: string } {
  if (choice === "now" || (choice === "keep" && t0 === null)) return { t0: new Date(now).toISOString() };
  if (choice === "keep" && t0 !== null) return { t0 };
  if (choice === "this-week" || choice === "next-week") {
    const monday = firstMonday(now, zone, choice === "this-week" ? 0 : 1);
    return monday === null ? { missing: "There is no such Monday. Pick another T0." } : { t0: monday };
  }
  const read = readStart(start);
  if ("missing" in read) return read;
  return read.t0 === null ? { missing: "Give the day and the time T0 is to be." } : { t0: read.t0 };
}

/** The ways to start, each with what follows from it. */
export function StartChoices({ room, now, choice, onChoose, start, onStart }: StartChoiceProps) {
  const name = useId();
  const { t0, zone } = room.plan;
  const ways: { id: StartChoice; title: string }[] = [
    ...(t0 === null && isInWeeks(room) ? (["this-week", "next-week"] as const).map((id) => ({ id, title: weekTitle(id, zone, now) })) : []),
    { id: "now", title: "Start the clock now" },
    ...(t0 ? [{ id: "keep" as const, title: `Keep T0, ${dateTimeText(t0, zone)}` }] : []),
    { id: "other", title: "Pick another T0" },
  ];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">When the plan counts from</legend>
      {ways.map(({ id, title }) => {
        const meant = chosenT0({ choice: id, start, t0, zone, now });
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

/** `Week 1 is this week, from Mon 23 Nov 2026, 09:00` */
function weekTitle(choice: WeekChoice, zone: string, now: number): string {
  const monday = firstMonday(now, zone, choice === "this-week" ? 0 : 1);
  return `Week 1 is ${choice === "this-week" ? "this week" : "next week"}${monday ? `, from ${dateTimeText(monday, zone)}` : ""}`;
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
