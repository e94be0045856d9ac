"use client";

import clsx from "clsx";
import { memo, useState } from "react";
import { KeptNote } from "#components/plan/kept-note.tsx";
import { EditableText } from "#components/plan/outline/editable-text.tsx";
import { useOutlineActs } from "#components/plan/outline/outline-context.ts";
import { StepTools } from "#components/plan/outline/step-tools.tsx";
import { AfterRemark } from "#components/steps/after-remark.tsx";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { StepRemarks } from "#components/steps/step-remarks.tsx";
import { MovedLine } from "#components/time/moved-line.tsx";
import { timingText } from "#components/time/timing-text.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepBox } from "#components/ui/step-box.tsx";
import type { Note } from "#lib/domain/notes/rows.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

export type OutlineStepProps = {
  step: Step;
  depth: number;
  notes: readonly Note[];
  /** “Database · Ana Novak”, or nothing. */
  owner: string | null;
  editable: boolean;
  /** The keyboard stands here: of all rows only this one is reached by Tab. */
  current: boolean;
};

/** A step of the outline: what, who, when; its commands and notes below. */
export const OutlineStep = memo(function OutlineStep({ step, depth, notes, owner, editable, current }: OutlineStepProps) {
  const acts = useOutlineActs();
  const [hovered, setHovered] = useState(false);
  const timing = timingText(step);
  return (
    <div
      id={`step-${step.id}`}
      data-step={step.id}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      className="group/row relative border-t border-line px-4 py-2 transition-colors focus-within:bg-raise sm:px-5.5"
    >
      <div className="flex gap-3" style={{ paddingLeft: `${depth * 1.75}rem` }}>
        <StepBox status={step.status} className="mt-px" />
        <div className="min-w-0 flex-1">
          <EditableText
            value={step.title}
            label="Title of the step"
            editable={editable}
            row={{ id: step.id, tabIndex: current ? 0 : -1 }}
            onSave={(title) => acts.rename(step, title)}
            className={clsx("text-sm", step.status === "done" && "text-muted")}
            after={<Remarks step={step} />}
          />
          {owner || timing ? <p className="mt-0.5 text-xs text-muted sm:hidden">{[owner, timing].filter(Boolean).join(" · ")}</p> : null}
          <MovedLine at={step.at} />
          {step.commands.length + notes.length > 0 ? (
            <div className="flex max-w-[40rem] flex-col gap-2 pt-2 pb-1">
              {step.commands.map((command, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: commands have no id; their place is their name.
                <CommandBlock key={at} command={command} />
              ))}
              {notes.map((note) => (
                <KeptNote key={note.id} note={note} />
              ))}
            </div>
          ) : null}
        </div>
        {owner ? (
          <span className="max-w-44 shrink-0 lg:max-w-72 self-start truncate rounded-sm border border-line px-1.5 text-xs leading-5 text-muted max-sm:hidden">
            {owner}
          </span>
        ) : null}
        <span className="num w-36 shrink-0 text-right text-xs leading-5 text-muted max-sm:hidden">{timing}</span>
      </div>
      {editable && (hovered || current) ? <StepTools step={step} quiet={!hovered} /> : null}
    </div>
  );
});

function Remarks({ step }: { step: Step }) {
  return (
    <>
      <StepRemarks step={step} />
      {step.afterIds.length > 0 ? <AfterRemark step={step} /> : null}
      {step.status === "todo" || step.status === "done" ? (
        <span className="sr-only">, {step.status === "done" ? "done" : "not done"}</span>
      ) : (
        <StatusMark state={step.status} size="sm" className="ml-2 align-bottom" />
      )}
    </>
  );
}
