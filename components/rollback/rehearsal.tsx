"use client";

import { Timer } from "lucide-react";
import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { PartHead, Parts } from "#components/rollback/way-parts.tsx";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StepBox } from "#components/ui/step-box.tsx";
import { rollbackBlocks, wayBack } from "#lib/domain/rollback/parts.ts";
import type { RollbackRehearsal } from "#lib/domain/rollback/rows.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import { lastRehearsal, openRehearsal, rehearsedMinutes } from "#lib/domain/rollback/takes.ts";
import { elapsedText, minutesText } from "#lib/domain/schedule/format-time.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** The rehearsal of the way back: how long the last one took, a press that begins one, and its boxes and clock while it goes on. */
export function Rehearsal({ className = "" }: { className?: string }) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const [busy, setBusy] = useState(false);
  if (wayBack(room).total === 0 || room.plan.endedAt || goesBack(room)) return null;
  const open = openRehearsal(room);
  const last = lastRehearsal(room);
  const minutes = last ? rehearsedMinutes(room, last) : null;

  async function begin() {
    setBusy(true);
    await tell(act("beginRehearsal", {}));
    setBusy(false);
  }

  return (
    <section aria-labelledby="rehearsal" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="rehearsal" className="caption">
          Rehearsal of the way back
        </h2>
        <p className="text-xs text-muted">
          {last && minutes !== null ? (
            <>
              <span className="num">{minutesText(minutes)}</span> · <Moment at={last.startedAt} />
            </>
          ) : (
            "never rehearsed whole"
          )}
        </p>
      </header>
      {open ? (
        <Open rehearsal={open} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 sm:px-5.5">
          <p className="min-w-0 flex-1 basis-64 text-sm text-muted">
            Done once where it costs nothing, its length is known when the question comes. Ticks of a rehearsal change no step of the plan.
          </p>
          <Button size="sm" busy={busy} reasonDisabled={may.ok ? null : may.reason} onClick={() => void begin()}>
            <Timer aria-hidden strokeWidth={1.75} />
            Begin a rehearsal
          </Button>
        </div>
      )}
    </section>
  );
}

function Open({ rehearsal }: { rehearsal: RollbackRehearsal }) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const now = useSecond();
  const [ending, setEnding] = useState(false);
  const off = may.ok ? null : may.reason;
  const known = new Map(rehearsal.ticks.map((tick) => [tick.stepId, tick]));
  const { steps } = wayBack(room);
  const left = steps.filter(({ id }) => !known.has(id)).length;
  return (
    <div className="border-t border-line px-4 py-3 sm:px-5.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-56 text-sm">
          <span className="num font-semibold" aria-live="off">
            {elapsedText(now - Date.parse(rehearsal.startedAt))}
          </span>{" "}
          <span className="text-muted">
            since <Moment at={rehearsal.startedAt} />, begun by {rehearsal.startedBy.name} · {steps.length - left} of {steps.length} steps
          </span>
        </p>
        <Button size="sm" variant={left === 0 ? "primary" : "outline"} reasonDisabled={off} onClick={() => setEnding(true)}>
          End the rehearsal…
        </Button>
      </div>
      <Parts>
        {rollbackBlocks(room).map((block) => (
          <PartHead key={block.id} block={block} done={block.steps.filter(({ id }) => known.has(id)).length} word="rehearsed">
            {block.steps.map((step) => (
              <Line key={step.id} rehearsal={rehearsal} step={step} off={off} />
            ))}
          </PartHead>
        ))}
      </Parts>
      <ReasonDialog
        open={ending}
        onOpenChange={setEnding}
        title="End the rehearsal?"
        description={
          left === 0
            ? "Every step was done: going back takes as long as the last of them took."
            : `${left} of ${steps.length} steps were not done, so nobody learns from it how long the way back takes.`
        }
        label="What did you learn?"
        confirmLabel="End it"
        optional
        onSubmit={(note) => submitted(act("endRehearsal", { rehearsalId: rehearsal.id, ...(note ? { note } : {}) }), note)}
      />
    </div>
  );
}

function Line({ rehearsal, step, off }: { rehearsal: RollbackRehearsal; step: Step; off: string | null }) {
  const { act } = useLiveRoom();
  const tick = rehearsal.ticks.find(({ stepId }) => stepId === step.id);
  const toggle = () => void tell(act("tickRehearsal", { rehearsalId: rehearsal.id, stepId: step.id, done: !tick }));
  return (
    <div className="grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-x-2.5 py-1.75">
      {/* biome-ignore lint/a11y/useSemanticElements: drawn like the boxes of steps, which have five states. */}
      <button
        type="button"
        role="checkbox"
        aria-checked={tick !== undefined}
        aria-disabled={off ? true : undefined}
        title={off ?? undefined}
        aria-label={`Rehearsed: ${step.title}`}
        onClick={() => off || toggle()}
        className="tap mt-px grid place-items-center self-start rounded-md"
      >
        <StepBox status={tick ? "done" : "todo"} className="max-[900px]:size-5.5" />
      </button>
      <span className="min-w-0 text-sm wrap-anywhere">{step.title}</span>
      <span className="num text-xs leading-5 text-muted">
        {tick ? elapsedText(Date.parse(tick.at) - Date.parse(rehearsal.startedAt)) : null}
      </span>
      {step.commands[0] && !tick ? (
        <div className="col-start-2 col-end-4 mt-1">
          <CommandBlock command={step.commands[0]} />
        </div>
      ) : null}
    </div>
  );
}
