"use client";

import { Eye } from "lucide-react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Markdown } from "#components/markdown/markdown.tsx";
import { EditableText } from "#components/plan/outline/editable-text.tsx";
import { PhaseMenu } from "#components/plan/outline/phase-menu.tsx";
import { phaseLines } from "#components/sections.ts";
import { MovedLine } from "#components/time/moved-line.tsx";
import { PhaseDeadline } from "#components/time/phase-deadline.tsx";
import { timingText } from "#components/time/timing-text.ts";
import { Parts } from "#components/ui/parts.tsx";
import type { Phase } from "#lib/domain/phases/rows.ts";

export type PhaseHeadingProps = {
  phase: Phase;
  number: number;
  total: number;
  /** Its steps, counted as progress counts them: a step with steps below it is done when they are. */
  count: number;
  editable: boolean;
};

/** What a phase is called, what kind it is, when it runs and what it is for. */
export function PhaseHeading({ phase, number, total, count, editable }: PhaseHeadingProps) {
  const { act } = useLiveRoom();
  return (
    <div className="px-4 pt-3.5 pb-3 sm:px-5.5">
      <div className="flex gap-3">
        <div className="min-w-0 flex-1">
          <p className="caption">
            {number} of {total} · {phase.kind}
          </p>
          <h2 className="mt-0.5 text-base font-semibold">
            <EditableText
              value={phase.title}
              label="Title of the phase"
              editable={editable}
              onSave={(title) => submitted(act("editPhase", { phaseId: phase.id, title }))}
            />
          </h2>
          {phase.publicTitle ? (
            <p className="mt-0.5 flex items-center gap-1.5 text-xs text-muted">
              <Eye aria-hidden strokeWidth={1.75} className="size-3.5 text-faint" />
              Stakeholders read “{phase.publicTitle}”
            </p>
          ) : null}
        </div>
        <div className="num shrink-0 pt-px text-right text-xs leading-4 text-muted">
          <div>{timingText(phase)}</div>
          <MovedLine at={phase.at} />
          <div className="text-faint">
            {count} step{count === 1 ? "" : "s"}
          </div>
        </div>
        <PhaseMenu phase={phase} editable={editable} />
      </div>
      <PhaseDeadline phase={phase} className="mt-1" />
      <Parts of={phaseLines} props={{ phase, className: "mt-1" }} />
      {phase.objective ? <Markdown text={phase.objective} className="mt-1 max-w-[70ch] text-muted" /> : null}
    </div>
  );
}
