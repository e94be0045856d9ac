"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import type { CreatePlan, Reading } from "#components/import/import-actions.ts";
import { LineButton } from "#components/import/result/line-button.tsx";
import { asked } from "#components/live/asked.ts";
import { readStart, type Start, StartFields } from "#components/time/start-fields.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";

export type PlanFieldsProps = {
  reading: Reading;
  /** Why the plan cannot be made right now. */
  notYet: string | null;
  create: CreatePlan;
  defaultZone: string | undefined;
  onBack: () => void;
};

/** What the document may not say, asked once: the title, when it starts, and in which zone. */
export function PlanFields({ reading, notYet, create, defaultZone, onBack }: PlanFieldsProps) {
  const { digest, name } = reading;
  const router = useRouter();
  const [title, setTitle] = useState(reading.title);
  const [start, setStart] = useState<Start>({ date: reading.date ?? "", clock: reading.start ?? "", zone: reading.zone ?? "" });
  const stated = reading.date && reading.start ? null : { date: reading.date ?? "", clock: reading.start ?? "" };
  const [slug, setSlug] = useState("");
  const { run, busy, error, fail } = useAttempt(make, () => {});
  const guessed = useGuessedZone(reading.zone, defaultZone, (zone) => setStart((before) => (before.zone ? before : { ...before, zone })));

  async function make() {
    const read = readStart(start, stated);
    if ("missing" in read) return read.missing;
    const outcome = await asked(create({ digest, name, title: title.trim(), t0: read.t0, zone: start.zone }));
    if (outcome.state !== "done") return outcome.words;
    setSlug(outcome.slug);
    router.push(`/plans/${outcome.slug}`);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (notYet) fail(notYet);
    else if (title.trim()) run(undefined);
    else fail("Give the plan a title.");
  }

  return (
    <form onSubmit={submit} noValidate className="px-4 pt-5 pb-4 sm:px-6">
      <PageHeader
        title="Look it over"
        description={<span className="wrap-anywhere">Read from “{name}”. Nothing is saved until you create the plan.</span>}
        actions={
          <>
            <Button variant="quiet" onClick={onBack}>
              Another document
            </Button>
            <Button type="submit" variant="primary" busy={busy || slug !== ""} reasonDisabled={notYet}>
              Create plan
            </Button>
          </>
        }
      />
      {error ? (
        <Banner tone="danger" live className="mb-3">
          {error}
        </Banner>
      ) : null}
      <div className="grid items-start gap-x-4 gap-y-3 grid-cols-2 sm:grid-cols-3 lg:grid-cols-[minmax(0,1fr)_11rem_8rem_15rem]">
        <div className="max-sm:col-span-2 sm:max-lg:col-span-3">
          <LineField label="Title" required value={title} maxLength={500} onChange={setTitle} />
        </div>
        <StartFields
          start={start}
          onChange={setStart}
          stated={stated}
          dateHint={
            stated?.clock && !start.date
              ? openStill("date")
              : start.date || start.clock
                ? null
                : reading.inWeeks
                  ? "It counts weeks: give the Monday of week 1."
                  : "Not fixed yet"
          }
          clockHint={stated?.date && !start.clock ? openStill("time") : null}
          zoneHint={
            guessed && start.zone === guessed ? (
              <span className="text-hold">A guess from your browser: check it.</span>
            ) : reading.zone && start.zone === reading.zone ? (
              "From the document"
            ) : null
          }
        />
      </div>
      {reading.window ? <SaidWindow window={reading.window} isDayKnown={start.date !== "" && start.clock !== ""} /> : null}
    </form>
  );
}

/** When the work may be done, as the document says it: the plan’s window, once its day is known. */
function SaidWindow({ window, isDayKnown }: { window: NonNullable<Reading["window"]>; isDayKnown: boolean }) {
  const { start, end, date, endDate, published, line } = window;
  const text = `${date ? `${date} ` : ""}${start} – ${endDate ? `${endDate} ` : ""}${end}`;
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
      <span>
        Window <span className="num text-text">{text}</span>
        {date ? "" : isDayKnown ? ", on the day of T0" : ""}
        {published ? ", published" : ""}
      </span>
      <LineButton line={line} endLine={line} />
      {date === null && !isDayKnown ? (
        <span className="text-hold">Its day is open: give the date here, or set the window on the plan’s page.</span>
      ) : null}
    </div>
  );
}

/** Where the document states only one half of the start, what that means for T0. */
const openStill = (missing: string) => <span className="text-hold">The document gives no {missing}: T0 stays open.</span>;

/** Suggests the browser's zone where the document names none. Only the browser knows it, so it comes after the first paint. */
function useGuessedZone(stated: string | null, fallback: string | undefined, suggest: (zone: string) => void) {
  const [guess, setGuess] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the document is read.
  useEffect(() => {
    if (stated) return;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || fallback || "UTC";
    setGuess(zone);
    suggest(zone);
  }, []);
  return guess;
}
