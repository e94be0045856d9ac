"use client";

import { Plus } from "lucide-react";
import { memo } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { KeptNotes } from "#components/plan/kept-notes.tsx";
import { NewStepLine } from "#components/plan/outline/new-step-line.tsx";
import { useOutlineActs } from "#components/plan/outline/outline-context.ts";
import { OutlineGate } from "#components/plan/outline/outline-gate.tsx";
import { type Opening, rowsAbove } from "#components/plan/outline/outline-moves.ts";
import { OutlineStep } from "#components/plan/outline/outline-step.tsx";
import { PhaseHeading } from "#components/plan/outline/phase-heading.tsx";
import { drawnFirst } from "#components/ui/later.tsx";
import { PlanWatches } from "#components/watches/plan-watches.tsx";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { Role } from "#lib/domain/roles/rows.ts";
import { leavesOf, notesOf, phasesOf, stepsOf, walkPhase } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

const PhaseAttachments = drawnFirst(() =>
  import("#components/attachments/attachment-sections.tsx").then((module) => module.PhaseAttachments),
);

export type PhaseSectionProps = {
  phase: Phase;
  number: number;
  editable: boolean;
  /** The gates of the plan by the step they stand before. */
  gates: ReadonlyMap<string, readonly Gate[]>;
  current: string | null;
  /** How many of its rows are drawn now. */
  limit: number;
  /** Where in this phase a new step is being typed. */
  adding: Opening | null;
  onClose: () => void;
};

/** A phase: its heading, what was kept about it, and its steps. */
export const PhaseSection = memo(function PhaseSection({
  phase,
  number,
  editable,
  gates,
  current,
  limit,
  adding,
  onClose,
}: PhaseSectionProps) {
  const { room } = useLiveRoom();
  const acts = useOutlineActs();
  const rows = walkPhase(room, phase.id);
  const notes = notesOf(room, { phaseId: phase.id });
  const above = adding ? rowsAbove(rows, adding) : -1;
  const row = ({ step, depth }: (typeof rows)[number]) => [
    ...(gates.get(step.id) ?? []).map((gate) => (
      <div key={gate.id} className="border-t border-line">
        <OutlineGate gate={gate} editable={editable} current={current === gate.id} />
      </div>
    )),
    <OutlineStep
      key={step.id}
      step={step}
      depth={depth}
      notes={notesOf(room, { stepId: step.id })}
      owner={ownerOf(room.roles[step.roleId ?? ""])}
      editable={editable}
      current={current === step.id}
    />,
  ];

  return (
    <section
      id={`phase-${phase.id}`}
      aria-label={phase.title}
      className="scroll-mt-4 overflow-clip rounded-xl border border-line bg-panel"
      style={{ contentVisibility: "auto", containIntrinsicSize: `auto ${5 + rows.length * 2.5}rem` }}
    >
      <PhaseHeading
        phase={phase}
        number={number}
        total={phasesOf(room).length}
        count={leavesOf(room, phase.id).length}
        editable={editable}
      />
      <KeptNotes notes={notes} className="px-4 pb-3 sm:px-5.5" />
      <PhaseAttachments phase={phase} />
      {/* One list: a new row above the line must not make another line of it, for people are typing there. */}
      {[
        ...rows.slice(0, Math.max(above, 0)).flatMap(row),
        adding ? <NewStepLine key="new" place={adding} depth={depthOf(rows, adding)} onClose={onClose} /> : null,
        ...rows.slice(Math.max(above, 0), limit).flatMap(row),
      ]}
      <PlanWatches phaseId={phase.id} editable={editable} />
      {editable && !adding ? (
        <div className="border-t border-line">
          <button
            type="button"
            data-row={`end-${phase.id}`}
            tabIndex={rows.length === 0 ? 0 : -1}
            onClick={() => acts.add({ phaseId: phase.id, parentId: null, afterId: stepsOf(room, phase.id).at(-1)?.id ?? null })}
            className="flex w-full items-center gap-3 px-4 py-2 text-sm text-faint -outline-offset-2 transition-colors hover:text-text pointer-coarse:min-h-11 sm:px-5.5"
          >
            <Plus aria-hidden strokeWidth={1.75} className="size-4.5" />
            Add a step
          </button>
        </div>
      ) : null}
    </section>
  );
});

const ownerOf = (role: Role | undefined) => (role ? [role.title, role.holderName].filter(Boolean).join(" · ") : null);

function depthOf(rows: readonly { step: Step; depth: number }[], { parentId }: Opening): number {
  const parent = rows.find(({ step }) => step.id === parentId);
  return parent ? parent.depth + 1 : 0;
}
