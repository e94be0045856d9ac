"use client";
import { Mark } from "#components/brand/mark.tsx";
import { useNow } from "#components/live/use-now.ts";
import { agoText, clockText, dateTimeText } from "#lib/domain/schedule/format-time.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";
import { StatusBar } from "./status-bar.tsx";
import { StatusFacts } from "./status-facts.tsx";
import { StatusUpdates } from "./status-updates.tsx";
import { type Line, useStatus } from "./use-status.ts";

/** Silence after which the page no longer calls itself live. */
const staleMs = 12_000;

type Props = { initial: PublicStatus; secret: string; renderedAt: number };

/** What stakeholders see: a sentence, a bar, three facts, and words from people. Nothing else. */
export function StatusPage({ initial, secret, renderedAt }: Props) {
  const { status, line } = useStatus(initial, secret);
  const now = useNow(renderedAt);
  if (line.closed) return <Gone />;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[47.5rem] flex-col px-5 pt-8 pb-16 sm:pt-14">
      <div className="flex items-center justify-between gap-4 text-xs text-muted">
        <Mark className="size-4.5" />
        <Freshness line={line} renderedAt={renderedAt} now={now} zone={status.zone} />
      </div>
      <h1 className="mt-5 text-2xl font-semibold tracking-tight text-balance sm:text-3xl">{headlineOf(status)}</h1>
      <p className="mt-2 text-lg text-pretty text-muted">{sentenceOf(status)}</p>
      <StatusBar status={status} />
      <StatusFacts status={status} now={now} />
      <StatusUpdates updates={status.updates} zone={status.zone} now={now} />
    </main>
  );
}

function Gone() {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <Mark className="mx-auto size-6" />
        <h1 className="mt-4 text-xl font-semibold">This link is not open any more.</h1>
        <p className="mt-1 text-sm text-muted">Ask whoever gave it to you for a new one.</p>
      </div>
    </main>
  );
}

function Freshness({ line, renderedAt, now, zone }: { line: Line; renderedAt: number; now: number; zone: string }) {
  const at = line.heardAt ?? renderedAt;
  const live = line.heardAt !== null && now - line.heardAt < staleMs;
  return (
    <p role="status" className={live ? "" : "text-hold"}>
      {live
        ? `live · checked ${agoText(at, Math.max(at, now))}`
        : line.heardAt
          ? `not live since ${clockText(at, zone)} · trying again`
          : "connecting"}
    </p>
  );
}

function headlineOf({ title, state }: PublicStatus): string {
  if (state === "announced") return `${title} is planned`;
  return state === "rescheduled" ? `${title} was rescheduled` : `${title} is ${state}`;
}

function sentenceOf({ state, t0, zone, startedAt, endedAt, rescheduledTo }: PublicStatus): string {
  if (state === "announced") return t0 ? `It begins ${dateTimeText(t0, zone)} (${zone}).` : "Its time is not fixed yet.";
  if (state === "under way") return startedAt ? `It began ${dateTimeText(startedAt, zone)} (${zone}).` : "It has begun.";
  if (state === "on hold") return "It goes on as soon as it can. What is done stays done.";
  if (state === "rescheduled")
    return rescheduledTo ? `It begins anew ${dateTimeText(rescheduledTo, zone)} (${zone}).` : "Its new time is not fixed yet.";
  const how = state === "completed" ? "It was completed" : "It was called off";
  return endedAt ? `${how} ${dateTimeText(endedAt, zone)} (${zone}).` : `${how}.`;
}
