"use client";

import { useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { phaseName } from "#components/room/phase-name.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { phaseLines } from "#components/sections.ts";
import { PhaseDeadline } from "#components/time/phase-deadline.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { drawnFirst } from "#components/ui/later.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { NoteLine } from "#components/war-room/checklist/note-line.tsx";
import { PhaseChecklist } from "#components/war-room/checklist/phase-checklist.tsx";
import { PhaseSwitcher } from "#components/war-room/checklist/phase-switcher.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { partsInHand } from "#lib/domain/rollback/parts.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import { momentsText } from "#lib/domain/schedule/format-time.ts";
import { notesOf } from "#lib/domain/steps/outline.ts";

const WatchTable = drawnFirst(() => import("#components/watches/watch-table.tsx").then((module) => module.WatchTable));

export type PhasePanelProps = { phaseId: string | null; openId: string | null; currentId: string | null };

const linesClass = "border-t border-line px-4 py-2.5 min-[900px]:px-5.5";

/** The work in hand: the shown phase, when it should and will happen, and its steps. */
export function PhasePanel({ phaseId, openId, currentId }: PhasePanelProps) {
  const { showPhase } = useRoomUi();
  const { room } = useLiveRoom();
  const { phases, current } = usePlanProgress();
  const today = useToday();
  // Parts that are worked on side by side stand above, with their boxes.
  const beside = goesBack(room) && partsInHand(room).length > 1;
  const forward = phases.find(({ phase, closed, total }) => phase.kind !== "rollback" && closed < total);
  const shown = phases.find(({ phase }) => phase.id === phaseId) ?? (beside ? forward : null) ?? current ?? phases[0];
  if (!shown) return <EmptyState>This plan has no phases yet. A lead adds them on the plan page.</EmptyState>;
  const notes = notesOf(room, { phaseId: shown.phase.id });
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 px-4 pt-3.5 pb-3 min-[900px]:px-5.5">
        <div className="min-w-0">
          <PhaseSwitcher phases={phases} shown={shown} />
          <h2 className="flex flex-wrap items-baseline gap-x-2.5 text-lg font-semibold">
            {phaseName(shown.phase.title)}
            <span className="num text-xs font-normal text-muted">
              {shown.closed} of {shown.total}
            </span>
          </h2>
        </div>
        <p className="num text-xs text-muted">
          <Times word="planned" start={shown.planned?.start ?? null} end={shown.planned?.end ?? null} zone={room.plan.zone} today={today} />
          {isUnderWay(room.plan) && shown.state !== "done" ? (
            <Times word="forecast" start={shown.forecast.start} end={shown.forecast.end} zone={room.plan.zone} today={today} />
          ) : shown.state === "done" ? (
            <Times word="was" start={shown.actualStart} end={shown.actualEnd} zone={room.plan.zone} today={today} />
          ) : null}
        </p>
        {phaseId && current && current.phase.id !== shown.phase.id ? (
          <button type="button" onClick={() => showPhase(null)} className="tap basis-full text-left text-xs text-run hover:underline">
            Go to the current phase, {phaseName(current.phase.title)}
          </button>
        ) : null}
      </header>
      {shown.phase.objective || notes.length > 0 ? (
        <div className="flex flex-col gap-2 border-t border-line px-4 py-2.5 text-sm text-muted min-[900px]:px-5.5">
          {shown.phase.objective ? <p>{shown.phase.objective}</p> : null}
          {notes.length > 0 ? (
            <details>
              <summary className="text-xs text-faint hover:text-text">
                {notes.length === 1 ? "1 note" : `${notes.length} notes`} on this phase
              </summary>
              <div className="flex flex-col gap-2 pt-2">
                {notes.map((note) => (
                  <NoteLine key={note.id} note={note} />
                ))}
              </div>
            </details>
          ) : null}
        </div>
      ) : null}
      <PhaseDeadline phase={shown.phase} className={linesClass} />
      <Parts of={phaseLines} props={{ phase: shown.phase, className: linesClass }} />
      <WatchTable phaseId={shown.phase.id} />
      <PhaseChecklist phaseId={shown.phase.id} openId={openId} currentId={currentId} />
    </>
  );
}

type TimesProps = { word: string; start: number | null; end: number | null; zone: string; today: number };

function Times({ word, start, end, zone, today }: TimesProps) {
  if (start === null || end === null) return null;
  return (
    <span className="mr-5 last:mr-0">
      {word} {momentsText(start, end, zone, today)}
    </span>
  );
}
