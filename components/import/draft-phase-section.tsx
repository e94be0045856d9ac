import { memo } from "react";
import { DraftNoteRow } from "#components/import/draft-note-row.tsx";
import { DraftStepRow } from "#components/import/draft-step-row.tsx";
import { PieceRow } from "#components/import/piece-row.tsx";
import { timingText } from "#components/time/timing-text.ts";
import type { DraftPhase } from "#lib/domain/plan-draft.ts";

export type DraftPhaseSectionProps = { phase: DraftPhase; place: string; number: number };

/** A phase as it was read, its steps and notes below. */
export const DraftPhaseSection = memo(function DraftPhaseSection({ phase, place, number }: DraftPhaseSectionProps) {
  return (
    <div className="pt-4" style={{ contentVisibility: "auto", containIntrinsicSize: `auto ${3 + phase.steps.length * 1.75}rem` }}>
      <PieceRow piece={{ key: place, line: phase.line, endLine: phase.endLine }} className="py-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="text-sm font-semibold">
            <span className="num mr-2 font-normal text-faint">{number}</span>
            {phase.title}
          </h3>
          <span className="text-xs text-muted">{phase.kind}</span>
          <span className="num text-xs text-muted">{timingText(phase)}</span>
        </div>
        {phase.objective ? <p className="mt-0.5 text-xs text-muted">{phase.objective}</p> : null}
      </PieceRow>
      {phase.notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
        <DraftNoteRow key={at} note={note} place={`${place}.n${at}`} depth={1} />
      ))}
      {phase.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
        <DraftStepRow key={at} step={step} place={`${place}.s${at}`} depth={1} />
      ))}
    </div>
  );
});
