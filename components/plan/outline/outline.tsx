"use client";

import { OctagonPause } from "lucide-react";
import { type FocusEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { draftOfGate, emptyGate, type GateDraft } from "#components/gates/edit/gate-draft.ts";
import { gatesByPlace } from "#components/gates/gates-by-place.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { useRowLimit } from "#components/live/use-row-limit.ts";
import { NewPhase } from "#components/plan/outline/new-phase.tsx";
import { OutlineContext } from "#components/plan/outline/outline-context.ts";
import { OutlineGate } from "#components/plan/outline/outline-gate.tsx";
import { type Opening, openingAt } from "#components/plan/outline/outline-moves.ts";
import { PhaseSection } from "#components/plan/outline/phase-section.tsx";
import { useOutlineActing } from "#components/plan/outline/use-outline-acting.ts";
import { useOutlineKeys } from "#components/plan/outline/use-outline-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";
import { later } from "#lib/later.ts";

const gateDialog = later(() => import("#components/gates/edit/gate-dialog.tsx").then(({ GateDialog }) => GateDialog));

const stepDialog = later(() => import("./step-dialog.tsx").then(({ StepDialog }) => StepDialog));

/** The whole plan, phase by phase. Those who may edit change it where it stands. */
export function Outline() {
  const { room } = useLiveRoom();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const phases = phasesOf(room);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [adding, setAdding] = useState<Opening | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [gate, setGate] = useState<GateDraft | null>(null);
  const gates = useMemo(() => gatesByPlace(room), [room]);
  const [visited, setVisited] = useState<string | null>(null);
  const firstRow = useMemo(() => phases.flatMap((phase) => walkPhase(room, phase.id)).at(0)?.step.id, [phases, room]);
  const current = visited && (room.steps[visited] ?? room.gates[visited])?.removedAt === null ? visited : (firstRow ?? null);

  const limit = useRowLimit(Object.keys(room.steps).length);
  const limits = useMemo(() => limitsOf(room, phases, limit), [room, phases, limit]);

  const keepFocusOn = useCallback((stepId: string) => {
    wanted.current = stepId;
  }, []);
  const acts = useOutlineActing({
    add: (place) => setAdding(openingAt(room, place)),
    open: (step) => setOpened(step.id),
    addGate: (before) => setGate(emptyGate(before)),
    openGate: (each) => setGate(draftOfGate(room, each)),
    keepFocusOn,
  });
  const onKeyDown = useOutlineKeys(box, room, acts, editable);

  // A row that moved is another element now; the keyboard follows it.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`)?.focus();
    wanted.current = null;
  });

  function onFocus({ target }: FocusEvent) {
    const row = target.closest<HTMLElement>("[data-step], [data-gate]")?.dataset;
    if (row) setVisited(row.step ?? row.gate ?? null);
  }

  const standing = (before: string) =>
    (gates.get(before) ?? []).map((each) => (
      <div key={each.id} className="overflow-clip rounded-xl border border-line">
        <OutlineGate gate={each} editable={editable} current={current === each.id} />
      </div>
    ));

  const openedStep = opened ? room.steps[opened] : undefined;
  return (
    <OutlineContext value={acts}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows inside, which are buttons. */}
      <div ref={box} id="outline" onKeyDown={onKeyDown} onFocus={onFocus} className="flex flex-col gap-4">
        {phases.map((phase, at) => [
          ...standing(phase.id),
          <PhaseSection
            key={phase.id}
            phase={phase}
            number={at + 1}
            editable={editable}
            gates={gates}
            current={current}
            limit={limits[at] ?? limit}
            adding={adding?.phaseId === phase.id ? adding : null}
            onClose={() => {
              keepFocusOn(current ?? "");
              setAdding(null);
            }}
          />,
        ])}
        {standing("")}
        {phases.length === 0 ? (
          <EmptyState>
            {editable ? "An empty plan. Add its first phase below, such as “Prepare”." : "There is nothing in this plan yet."}
          </EmptyState>
        ) : null}
      </div>
      {editable ? (
        <div className="flex flex-wrap gap-2 pt-4">
          <NewPhase afterId={phases.at(-1)?.id ?? null} />
          <Button onClick={() => acts.addGate({ phaseId: null, stepId: null })}>
            <OctagonPause aria-hidden strokeWidth={1.75} />
            Add a gate at the end
          </Button>
        </div>
      ) : null}
      {openedStep ? <LaterPart key={openedStep.id} of={stepDialog} props={{ step: openedStep, onClose: () => setOpened(null) }} /> : null}
      {gate ? <LaterPart of={gateDialog} props={{ initial: gate, onClose: () => setGate(null) }} /> : null}
    </OutlineContext>
  );
}

/** How many rows each phase may draw, where all of them together have so many. */
function limitsOf(room: PlanRoom, phases: readonly Phase[], limit: number): number[] {
  let left = limit;
  return phases.map(({ id }) => {
    const own = Math.max(0, left);
    if (Number.isFinite(limit)) left -= walkPhase(room, id).length;
    return own;
  });
}
