"use client";

import { useId, useState } from "react";
import { BoardHeader } from "#components/gates/board/board-header.tsx";
import { GateUi } from "#components/gates/gate-ui.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { CordButton } from "#components/rollback/cord-button.tsx";
import { Answered } from "#components/rollback/decision/answered.tsx";
import { DecisionForm } from "#components/rollback/decision/decision-form.tsx";
import { AnswerHead, QuestionHead } from "#components/rollback/decision/decision-head.tsx";
import { DecisionNumbers } from "#components/rollback/decision/decision-numbers.tsx";
import { EarlierDecisions } from "#components/rollback/decision/earlier-decisions.tsx";
import { FrozenEvidence } from "#components/rollback/decision/frozen-evidence.tsx";
import { OpenedWay } from "#components/rollback/decision/opened-way.tsx";
import { useChosenParts } from "#components/rollback/decision/use-chosen-parts.ts";
import { WayBackParts } from "#components/rollback/decision/way-back-parts.tsx";
import { GoingBack } from "#components/rollback/decision-banner.tsx";
import { RoomAnnouncer } from "#components/room/room-announcer.tsx";
import { TrackBars } from "#components/room/track/track-bars.tsx";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { find } from "#lib/domain/kernel/room.ts";
import { type RollbackDecision, type RollbackOutcome, rollbackDecisions } from "#lib/domain/rollback/rows.ts";
import { answeredDecisions, goesBack, openDecision } from "#lib/domain/rollback/status.ts";

/** What was on the screen when the page was opened: the question of this id, else the one that is open, else the newest. */
export type DecisionPageProps = { planHref: string; of: string | null };

/** The question whether to go back, with all that is known of it and every way on; or how it was answered. Needs a RoomProvider. */
export function DecisionPage({ planHref, of }: DecisionPageProps) {
  return (
    <GateUi planHref={planHref}>
      <div className="flex min-h-dvh flex-col lg:h-dvh lg:overflow-hidden">
        <BoardHeader called="Rollback decision" />
        <WholePlan />
        <Shown of={of} />
        <RoomAnnouncer />
      </div>
    </GateUi>
  );
}

function Shown({ of }: { of: string | null }) {
  const { room } = useLiveRoom();
  const open = openDecision(room);
  // What somebody looks at and types in stays the same, also when it is answered meanwhile; then it says so.
  const [shownId, setShownId] = useState(of ?? open?.id ?? null);
  const decision = find(room, rollbackDecisions, shownId) ?? open ?? answeredDecisions(room)[0];
  if (decision && decision.id !== shownId && of === null) setShownId(decision.id);
  if (!decision) return <Nothing />;
  const next = open && open.id !== decision.id ? open : null;
  return <Decision key={decision.id} decision={decision} next={next} onNext={() => setShownId(next?.id ?? null)} />;
}

type DecisionProps = { decision: RollbackDecision; next: RollbackDecision | null; onNext: () => void };

function Decision({ decision, next, onNext }: DecisionProps) {
  const form = useId();
  const [chosen, choose] = useState<RollbackOutcome | null>(null);
  const [rationale, setRationale] = useState("");
  const parts = useChosenParts(decision);
  const { room } = useLiveRoom();
  const open = decision.outcome === null;
  const going = goesBack(room) && !room.plan.endedAt;
  return (
    <>
      {open ? <QuestionHead decision={decision} /> : <AnswerHead decision={decision} next={next} onNext={onNext} />}
      {going ? <GoingBack onItsPage /> : null}
      <main className="grid min-h-0 flex-1 lg:grid-cols-[minmax(17rem,24rem)_minmax(0,1fr)_minmax(16rem,21.75rem)]">
        <Column label="What was seen">
          <FrozenEvidence decision={decision} />
          <DecisionNumbers decision={decision} />
        </Column>
        <section aria-label={open ? "Ways on" : "The answer"} className="flex min-h-0 min-w-0 flex-col border-line bg-panel lg:border-x">
          {open ? (
            <DecisionForm {...{ decision, form, chosen, choose, rationale, setRationale, parts }} />
          ) : (
            <Answered decision={decision} unsent={rationale} />
          )}
        </section>
        <Column label="What comes with it">
          {open ? <OpenedWay chosen={chosen} decision={decision} partIds={parts.ids} /> : null}
          <EarlierDecisions shownId={decision.id} />
        </Column>
      </main>
      <WayBackParts chosen={open ? (chosen === "roll-back" ? parts.ids : null) : decision.partIds} />
    </>
  );
}

function Column({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="min-h-0 min-w-0 overflow-y-auto border-line max-lg:border-t max-lg:first:border-t-0"
    >
      {children}
    </section>
  );
}

/** The plan in one line: where the question finds it. */
function WholePlan() {
  const { phases, current } = usePlanProgress();
  return (
    <div className="px-4 pb-2.5 sm:px-6 empty:hidden">
      <TrackBars phases={phases} current={current} />
    </div>
  );
}

function Nothing() {
  return (
    <>
      <main className="flex-1 border-t border-line">
        <EmptyState>
          Nothing asks whether to roll back, and nothing has. A trigger that is pulled, a limit that is breached, or anybody who works here
          asks.
        </EmptyState>
        <div className="mt-2 flex justify-center">
          <CordButton size="lg" />
        </div>
      </main>
      <WayBackParts chosen={null} />
    </>
  );
}
