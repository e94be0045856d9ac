"use client";

import clsx from "clsx";
import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { DueNow } from "#components/watches/due-now.tsx";
import { plannedStarts, usePhaseWatches } from "#components/watches/use-progress.ts";
import { WatchMenu } from "#components/watches/watch-menu.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";
import { plannedSlots } from "#lib/domain/watches/planned-slots.ts";
import type { Watch } from "#lib/domain/watches/rows.ts";
import { dueCount, type Slot, slotCount, slotsBetween, type WatchProgress } from "#lib/domain/watches/slots.ts";
import { everyText, rhythmText } from "#lib/domain/watches/words.ts";

/** How many times before now, and after it, one sees beside each other. */
const shownBefore = 6;
const shownAfter = 3;
/** How many of the times to come one sees before the first of them. */
const shownPlanned = 6;

/** The checks to repeat of a phase: what is due, then each with its times, those that passed and those to come. */
export function WatchTable({ phaseId }: { phaseId: string }) {
  const { room, now, all } = usePhaseWatches(phaseId);
  const [missed, setMissed] = useState<Slot | null>(null);
  const { act } = useLiveRoom();
  if (all.length === 0) return null;
  const waiting = all.filter(({ state }) => state === "waiting" || state === "no-rhythm");
  const begun = all.filter(({ watch }) => watch.startedAt !== null);
  const starts = plannedStarts(
    room,
    waiting.map(({ watch }) => watch),
    now,
  );
  const planned = waiting.filter(({ watch }) => starts.has(watch.id));
  const groups = Map.groupBy([...begun, ...planned], ({ watch }) => `${watch.everyMinutes} ${watch.startedAt}`);
  return (
    <section aria-label="Checks to repeat" className="border-t border-line">
      <Counts all={all} />
      {all.some(({ current }) => current && !current.reading) ? (
        <div className="flex flex-col gap-3 px-4 pb-3 min-[900px]:px-5.5 max-[900px]:hidden">
          <DueNow />
        </div>
      ) : null}
      {waiting.length > 0 ? <Waiting phaseId={phaseId} waiting={waiting} starts={starts} /> : null}
      {[...groups].map(([key, group]) => (
        <Group key={key} group={group} now={now} room={room} planned={starts.get(group[0]?.watch.id ?? "") ?? null} onMissed={setMissed} />
      ))}
      {missed ? (
        <ReasonDialog
          key={`${missed.watch.id} ${missed.slot}`}
          open
          onOpenChange={(open) => open || setMissed(null)}
          title={`Missed: ${missed.watch.title}`}
          description={`Nobody looked at ${momentText(missed.dueAt ?? now, room.plan.zone, now)}. It stays missed; the record keeps why.`}
          label="Why did nobody look?"
          confirmLabel="Record it"
          onSubmit={(note) => submitted(act("explainMiss", { watchId: missed.watch.id, slot: missed.slot, note }), note)}
        />
      ) : null}
    </section>
  );
}

/** `29 of 60 read · 1 not fine · 2 missed`: never a number that hides another. */
function Counts({ all }: { all: readonly WatchProgress[] }) {
  const sum = (of: (each: WatchProgress) => number) => all.reduce((total, each) => total + of(each), 0);
  const total = all.some((each) => each.total === null) ? null : sum((each) => each.total ?? 0);
  const [read, notFine, missed] = [sum((each) => each.read), sum((each) => each.notFine), sum((each) => each.missed)];
  return (
    <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5 min-[900px]:px-5.5">
      <h3 className="caption">Checks to repeat</h3>
      <p className="num flex flex-wrap gap-x-3 text-xs text-muted">
        <span>
          <b className="font-semibold text-text">{read}</b>
          {total === null ? " times looked at" : ` of ${total} times looked at`}
        </span>
        {notFine > 0 ? <StatusMark state="not-fine" size="sm" word={`${notFine} not fine`} /> : null}
        {missed > 0 ? <StatusMark state="missed" size="sm" word={`${missed} missed`} /> : null}
      </p>
    </header>
  );
}

type WaitingProps = { phaseId: string; waiting: readonly WatchProgress[]; starts: ReadonlyMap<string, number> };

/** What has not begun, and what keeps it. Those with planned times stand with these. */
function Waiting({ phaseId, waiting, starts }: WaitingProps) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const ready = waiting.some(({ state }) => state === "waiting");
  const off = !may.ok ? may.reason : isUnderWay(room.plan) ? null : "The plan has not started.";
  return (
    <div className="border-t border-line px-4 py-2.5 min-[900px]:px-5.5">
      <ul className="text-sm">
        {waiting
          .filter(({ watch }) => !starts.has(watch.id))
          .map(({ watch, state }) => (
            <li key={watch.id} className="flex flex-wrap items-baseline gap-x-3 py-1">
              <StatusMark
                state={state === "no-rhythm" ? "no-data" : "upcoming"}
                withWord={false}
                size="sm"
                word={state === "no-rhythm" ? "How often?" : "Not begun"}
              />
              <span className="min-w-0 wrap-anywhere">{watch.title}</span>
              <span className={clsx("text-xs", state === "no-rhythm" ? "text-hold" : "text-muted")}>
                {rhythmText(watch)}
                {state === "no-rhythm" ? " · a lead sets it on the plan page" : ""}
              </span>
            </li>
          ))}
      </ul>
      {ready ? (
        <div className="flex flex-wrap items-center gap-3 pt-1.5">
          <Button size="sm" reasonDisabled={off} onClick={() => void tell(act("beginWatch", { phaseId }))}>
            Begin the watch now
          </Button>
          <span className="text-xs text-muted">
            It begins by itself with the first step of this phase{starts.size > 0 ? ", which fixes its times" : ""}.
          </span>
        </div>
      ) : null}
    </div>
  );
}

type GroupProps = {
  group: readonly WatchProgress[];
  now: number;
  room: PlanRoom;
  /** From when it will go on, in epoch ms, where it has not begun. */
  planned: number | null;
  onMissed: (slot: Slot) => void;
};

/** Checks of one rhythm under one row of times. */
function Group({ group, now, room, planned, onMissed }: GroupProps) {
  const [first] = group;
  if (!first) return null;
  const { zone } = room.plan;
  const due = dueCount(room, first.watch, now);
  const from = Math.max(1, due - shownBefore + 1);
  const to = planned === null ? Math.max(due, 1) + shownAfter : shownPlanned;
  const times = (watch: Watch) => (planned === null ? slotsBetween(room, watch, from, to, now) : plannedSlots(watch, planned, from, to));
  const columns = times(first.watch);
  const count = slotCount(first.watch);
  const end = planned === null || count === null ? first.endsAt : planned + count * (first.watch.everyMinutes ?? 0) * 60_000;
  return (
    <div className="border-t border-line">
      <p className="flex flex-wrap items-baseline gap-x-3 px-4 pt-2.5 text-xs min-[900px]:px-5.5">
        <span className="caption">Every {everyText(first.watch.everyMinutes ?? 0)}</span>
        <span className="text-muted">
          {planned !== null
            ? `planned${count === null ? "" : `, ${count} ${count === 1 ? "time" : "times"}`}`
            : first.state === "paused"
              ? "paused with the deployment; it goes on where it was"
              : first.state === "over"
                ? "over"
                : `late after ${first.watch.lateMinutes} min, missed when the next is due`}
          {end && first.state !== "over" ? ` · until ${momentText(end, zone, now)}` : ""}
        </span>
      </p>
      <section
        aria-label={`Every ${everyText(first.watch.everyMinutes ?? 0)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="relative overflow-x-auto px-4 pb-2 min-[900px]:px-5.5"
      >
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="text-left">
              <th scope="col" className="py-1.5 pr-4 font-normal">
                <span className="sr-only">Check</span>
              </th>
              {columns.map((slot) => (
                <th
                  key={slot.slot}
                  scope="col"
                  className={clsx(
                    "num min-w-16 px-1.5 py-1.5 text-xs font-normal whitespace-nowrap",
                    planned === null && slot.slot === due ? "font-semibold text-run" : "text-muted",
                  )}
                >
                  {slot.dueAt === null ? "paused" : momentText(slot.dueAt, zone, now)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.map(({ watch, state }) => (
              <tr key={watch.id} className="border-t border-line">
                <th scope="row" className="max-w-64 min-w-36 py-2 pr-2 text-left font-normal">
                  <span className="flex items-start justify-between gap-1">
                    <span className="min-w-0 wrap-anywhere">{watch.title}</span>
                    {state === "over" ? null : <WatchMenu watch={watch} />}
                  </span>
                </th>
                {times(watch).map((slot) => (
                  <td
                    key={slot.slot}
                    className={clsx(
                      "px-1.5 py-1.5 align-top",
                      slot.state === "due" && "bg-run-soft",
                      slot.state === "late" && "bg-hold-soft",
                    )}
                  >
                    <SlotCell slot={slot} onMissed={onMissed} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function SlotCell({ slot, onMissed }: { slot: Slot; onMissed: (slot: Slot) => void }) {
  const { state, reading, lateBy } = slot;
  if (state === "missed")
    return (
      <span className="block">
        <StatusMark state="missed" size="sm" />
        {reading?.note ? (
          <span className="block max-w-32 truncate text-caption text-muted" title={reading.note}>
            {reading.note}
          </span>
        ) : (
          <button
            type="button"
            onClick={() => onMissed(slot)}
            className="tap block rounded-sm text-caption text-muted underline decoration-edge underline-offset-2 hover:text-text"
          >
            say why
          </button>
        )}
      </span>
    );
  if (!reading) return <StatusMark state={state === "late" ? "late" : state} size="sm" withWord={state !== "upcoming"} />;
  return (
    <span className="block" title={reading.note ?? undefined}>
      <StatusMark state={state} size="sm" word={reading.value ?? undefined} className="num" />
      <span className="block truncate text-caption text-muted">
        {reading.by.name.split(" ")[0]}
        {lateBy > 0 ? <span className="text-hold"> +{lateBy} min</span> : null}
      </span>
      {reading.note ? <span className="block max-w-32 truncate text-caption text-nogo">{reading.note}</span> : null}
    </span>
  );
}
