"use client";

import { keyOf } from "#components/keys/key-table.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { stepSections } from "#components/sections.ts";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { NoteLine } from "#components/war-room/checklist/note-line.tsx";
import { StepButtons } from "#components/war-room/checklist/step-buttons.tsx";
import { StepOrder } from "#components/war-room/checklist/step-order.tsx";
import { elapsedText, minutesText, spanText } from "#lib/domain/schedule/format-time.ts";
import { notesOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** A step opened in place: what to run, what was said, what became of it, what can be done. */
export function StepDetail({ step }: { step: Step }) {
  const { room } = useLiveRoom();
  const notes = notesOf(room, { stepId: step.id });
  return (
    <div className="flex max-w-[42rem] flex-col gap-2 pt-2 pb-1">
      {step.commands.map((command, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: commands have no id; their place is their name.
        <CommandBlock key={index} command={command} {...(index === 0 ? { keys: keyOf("copy") } : {})} />
      ))}
      {notes.map((note) => (
        <NoteLine key={note.id} note={note} />
      ))}
      <Parts of={stepSections} props={{ step }} />
      <StepOrder step={step} />
      {step.status === "doing" && step.startedAt && !room.plan.endedAt ? <Running step={step} startedAt={step.startedAt} /> : null}
      {step.learned && !step.finishedAt ? (
        <p className="text-xs text-muted">
          Earlier runs took {minutesText(step.learned.p50)}, nine of ten at most {minutesText(step.learned.p90)}; it ran{" "}
          {step.learned.runs === 1 ? "once" : `${step.learned.runs} times`} before.
        </p>
      ) : null}
      {step.finishedAt && step.finishedBy ? (
        <p className="text-xs text-muted">
          {step.status.replace("-", " ")} <Moment at={step.finishedAt} /> by {step.finishedBy.name}
          {step.startedAt ? `, after ${elapsedText(Date.parse(step.finishedAt) - Date.parse(step.startedAt))}` : ""}
          {step.status === "done" && step.reason ? `: ${step.reason}` : ""}
        </p>
      ) : null}
      <StepButtons step={step} />
    </div>
  );
}

function Running({ step, startedAt }: { step: Step; startedAt: string }) {
  const now = useSecond();
  const span = spanText(step.durationMin, step.durationMax, step.lengthCounts);
  return (
    <p className="text-xs text-muted">
      <span className="text-run">running</span> <span className="num">{elapsedText(now - Date.parse(startedAt))}</span>
      {span ? ` of about ${span}` : ""} · started <Moment at={startedAt} /> by {step.startedBy?.name ?? "somebody"}
    </p>
  );
}
