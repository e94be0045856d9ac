"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { Moment, useMoment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { useSlotsDue } from "#components/watches/use-progress.ts";
import { allFine, lateText } from "#components/watches/watch-words.ts";
import { metricOf } from "#lib/domain/watches/measured.ts";
import { lastReading, type Slot } from "#lib/domain/watches/slots.ts";
import { everyText } from "#lib/domain/watches/words.ts";

const keyOf = ({ watch, slot }: Slot) => `${watch.id} ${slot}`;

/**
 * The checks that are to be looked at now, by their rhythm: what was seen, fine or not, one by one or all at once. What was typed stays
 * until it is known to be recorded.
 */
export function DueNow({ className }: { className?: string }) {
  const moment = useMoment();
  const { room, now, due } = useSlotsDue();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState<Slot | null>(null);
  const { act } = useLiveRoom();
  const may = useMay("step:work");
  const off = may.ok ? null : may.reason;

  const reading = (slot: Slot, verdict: "fine" | "not-fine", note?: string) => {
    const value = typed[keyOf(slot)]?.trim();
    return { watchId: slot.watch.id, slot: slot.slot, verdict, ...(value ? { value } : {}), ...(note ? { note } : {}) };
  };
  const fine = (slots: readonly Slot[]) => void tell(act("readWatches", { readings: slots.map((slot) => reading(slot, "fine")) }));

  const groups = Map.groupBy(due, ({ watch, dueAt }) => `${watch.everyMinutes} ${dueAt}`);
  return (
    <>
      {[...groups].map(([key, slots]) => (
        <section
          key={key}
          data-due
          aria-label={`Due ${moment(slots[0]?.dueAt ?? now)}`}
          className={clsx("overflow-clip rounded-xl border bg-panel", slots[0]?.state === "late" ? "border-hold" : "border-run", className)}
        >
          <header
            className={clsx(
              "flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm",
              slots[0]?.state === "late" ? "bg-hold-soft" : "bg-run-soft",
            )}
          >
            <h3 className={clsx("font-semibold", slots[0]?.state === "late" ? "text-hold" : "text-run")}>
              Due <Moment at={slots[0]?.dueAt ?? now} />
            </h3>
            <span className="text-xs text-muted">every {everyText(slots[0]?.watch.everyMinutes ?? 0)}</span>
            <span
              className={clsx("num ml-auto text-xs", slots[0]?.state === "late" ? "font-semibold text-hold" : "text-muted")}
              aria-live="off"
            >
              {slots[0] ? lateText(slots[0], now) : ""}
            </span>
          </header>
          <ul>
            {slots.map((slot) => (
              <li
                key={keyOf(slot)}
                className="grid grid-cols-[minmax(0,1fr)_8rem] items-center gap-x-3 gap-y-1.5 border-t border-line px-4 py-2 sm:grid-cols-[minmax(0,1fr)_9rem_auto]"
              >
                <div className="min-w-0 text-sm">
                  <p className="font-medium wrap-anywhere">{slot.watch.title}</p>
                  <p className="text-xs text-muted">
                    {lastText(lastReading(room, slot.watch.id)?.value, slot.watch.unit)}
                    {metricOf(room, slot.watch) ? " · its number is a sample of the metric" : null}
                  </p>
                  <NotSent id={slot.watch.id} />
                </div>
                <span className="relative block">
                  <Input
                    aria-label={`What ${slot.watch.title} shows${slot.watch.unit ? `, in ${slot.watch.unit}` : ""}`}
                    className="num w-full pr-12"
                    maxLength={200}
                    placeholder={slot.watch.unit ? "" : "in words"}
                    disabled={off !== null}
                    value={typed[keyOf(slot)] ?? ""}
                    onChange={({ target }) => setTyped((before) => ({ ...before, [keyOf(slot)]: target.value }))}
                    onKeyDown={(event) => {
                      if (event.key !== "Enter" || off) return;
                      event.preventDefault();
                      fine(event.ctrlKey || event.metaKey ? slots : [slot]);
                    }}
                  />
                  {slot.watch.unit ? (
                    <span
                      aria-hidden
                      className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-xs text-faint"
                    >
                      {slot.watch.unit}
                    </span>
                  ) : null}
                </span>
                <span className="flex gap-2 max-sm:col-span-2">
                  {slots.length > 1 ? (
                    <Button
                      size="sm"
                      reasonDisabled={off}
                      aria-label={`Fine: ${slot.watch.title}`}
                      onClick={() => fine([slot])}
                      className="max-sm:flex-1"
                    >
                      Fine
                    </Button>
                  ) : null}
                  <Button
                    size="sm"
                    variant="quiet"
                    reasonDisabled={off}
                    aria-label={`Not fine: ${slot.watch.title}…`}
                    onClick={() => setAsked(slot)}
                    className="max-sm:flex-1"
                  >
                    Not fine…
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          <div className="border-t border-line p-3">
            <Button variant="go" size="lg" reasonDisabled={off} onClick={() => fine(slots)} className="w-full justify-center">
              <Check aria-hidden className="size-4" strokeWidth={2.25} />
              {allFine(slots.length)}
            </Button>
          </div>
        </section>
      ))}
      {asked ? (
        <ReasonDialog
          key={keyOf(asked)}
          open
          onOpenChange={(open) => open || setAsked(null)}
          title={`Not fine: ${asked.watch.title}`}
          description={typed[keyOf(asked)] ? `It shows ${typed[keyOf(asked)]} ${asked.watch.unit ?? ""}`.trim() : undefined}
          label="What is not fine?"
          confirmLabel="Record it"
          tone="danger"
          onSubmit={(note) => submitted(act("readWatches", { readings: [reading(asked, "not-fine", note)] }), note)}
        />
      ) : null}
    </>
  );
}

const lastText = (value: string | null | undefined, unit: string | null) =>
  value ? `last ${[value, unit].filter(Boolean).join(" ")}` : "no reading yet";
