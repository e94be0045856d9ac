"use client";

import clsx from "clsx";
import { useState } from "react";
import { useSecond } from "#components/live/initial-now.ts";
import { useMeasures, useRoom } from "#components/live/room-context.ts";
import { RolloutButtons } from "#components/rollout/rollout-buttons.tsx";
import { rolloutLook } from "#components/rollout/rollout-look.ts";
import { StageCriteria } from "#components/rollout/stage-criteria.tsx";
import { StageLedger } from "#components/rollout/stage-ledger.tsx";
import { Stairs } from "#components/rollout/stairs.tsx";
import { WhoFollows } from "#components/rollout/who-follows.tsx";
import { Button } from "#components/ui/button.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { elapsedText, momentText } from "#lib/domain/schedule/format-time.ts";
import { soakedMs } from "#lib/domain/stages/soak.ts";
import { type Staircase, staircaseOf } from "#lib/domain/stages/staircase.ts";
import { type Rollout, rolloutOf, stagesOf } from "#lib/domain/stages/status.ts";
import { percentText, stageText } from "#lib/domain/stages/words.ts";

/** The rollout of a plan under way: the staircase, the clock of its soak, what must hold, and what may be done. */
export function RolloutPanel({ className }: { className?: string }) {
  const room = useRoom((shown) => shown.room);
  const measures = useMeasures() ?? undefined;
  const now = useSecond();
  const stairs = staircaseOf(room, now);
  if (!stairs) return null;
  const rollout = rolloutOf(room, now, measures);
  const { state, stage, visit, next, percent, soakUntil } = rollout;
  const list = stagesOf(room);
  if (state === "waiting") return <NotBegun rollout={rollout} stairs={stairs} now={now} className={className} />;
  const place = stage ? list.findIndex(({ id }) => id === stage.id) + 1 : 0;
  const soaked = visit && stage ? soakedMs(room, visit, now) : 0;
  const whole = visit && soakUntil !== null ? Math.max(0, soaked + soakUntil - now) : null;
  return (
    <section aria-label="Rollout" className={clsx("@container border-b border-line px-4 py-3 sm:px-5.5", className)}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 className="caption">{place > 0 ? `Stage ${place} of ${list.length}` : `Rollout in ${list.length} stages`}</h2>
          {stage ? (
            <p className="text-lg font-semibold wrap-anywhere">
              {stageText(stage)}
              {stage.title.startsWith(percentText(stage.percent)) ? null : <span className="font-normal"> · {stage.title}</span>}
            </p>
          ) : null}
        </div>
        <StatusMark state={rolloutLook[state]} />
      </header>
      <Stairs stairs={stairs} now={now} label={`Rollout at ${percentText(percent)}`} clock={(at) => momentText(at, room.plan.zone, now)} />
      {whole !== null && state !== "done" ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
          <span className="caption">Soak</span>
          <span className="num font-semibold text-run" aria-live="off">
            {elapsedText(Math.min(soaked, whole))}
          </span>
          <span className="num text-xs text-muted">of {elapsedText(whole)}</span>
          <ProgressBar label="Soak" value={Math.round(soaked / 1000)} max={Math.round(whole / 1000)} className="min-w-24 flex-1" />
          {soakUntil !== null ? (
            <span className="num text-xs text-muted">
              {soakUntil > now ? "ends" : "ended"} {momentText(soakUntil, room.plan.zone, now)}
            </span>
          ) : null}
        </div>
      ) : null}
      <div className="grid gap-x-8 gap-y-3 @2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          {stage && state !== "done" ? <StageCriteria stage={stage} when="exit" now={now} /> : null}
          {next && state !== "done" ? <StageCriteria stage={next} when="entry" now={now} /> : null}
          <div className="pt-2">
            <RolloutButtons rollout={rollout} />
          </div>
        </div>
        <WhoFollows percent={percent} now={now} />
      </div>
      <details className="mt-3">
        <summary className="text-xs text-muted">All stages</summary>
        <StageLedger stages={list} here={stage} />
      </details>
    </section>
  );
}

/** A rollout that has not begun takes one line: its shares, and how it is entered. What must hold to enter it stands below. */
function NotBegun({
  rollout,
  stairs,
  now,
  className,
}: {
  rollout: Rollout;
  stairs: Staircase;
  now: number;
  className: string | undefined;
}) {
  const room = useRoom((shown) => shown.room);
  const [open, setOpen] = useState(false);
  const { next } = rollout;
  const list = stagesOf(room);
  return (
    <section aria-label="Rollout" className={clsx("border-b border-line px-4 py-2 sm:px-5.5", className)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="caption">Rollout</h2>
        <p className="min-w-0 flex-1 basis-56 truncate text-sm">
          Nobody has the change yet{" "}
          <span className="num text-xs text-muted">{list.map(({ percent }) => percentText(percent)).join(" → ")}</span>
        </p>
        <Button size="sm" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          All stages
        </Button>
        <RolloutButtons rollout={rollout} size="sm" />
      </div>
      {next ? <StageCriteria stage={next} when="entry" now={now} /> : null}
      {open ? (
        <>
          <Stairs stairs={stairs} now={now} label={`Rollout in ${list.length} stages`} className="h-24!" />
          <div className="-mx-4 sm:-mx-5.5">
            <StageLedger stages={list} here={null} />
          </div>
        </>
      ) : null}
    </section>
  );
}
