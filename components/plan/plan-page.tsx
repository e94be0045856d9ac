"use client";

import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { OutlineLegend } from "#components/keys/outline-legend.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { CheckPlan } from "#components/plan/check-plan.ts";
import { KeptNotes } from "#components/plan/kept-notes.tsx";
import { Outline } from "#components/plan/outline/outline.tsx";
import { PhaseIndex } from "#components/plan/phase-index.tsx";
import { PlanHeader } from "#components/plan/plan-header.tsx";
import { type PlanView, planViews } from "#components/plan/plan-place.ts";
import type { CreateLink } from "#components/plan/share/create-link.ts";
import { useGoTo } from "#components/plan/use-go-to.ts";
import { planAsks, planSections } from "#components/sections.ts";
import { type ProofActions, ProofContext } from "#components/sign-offs/proof-actions.ts";
import { drawnFirst, LaterPart } from "#components/ui/later.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { segments } from "#components/ui/segment-class.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { rolesOf } from "#lib/domain/roles/acting.ts";
import type { WorkCalendar } from "#lib/domain/schedule/work-calendar.ts";
import { notesOf } from "#lib/domain/steps/outline.ts";
import { later } from "#lib/later.ts";

/** What is behind the other tabs. */
const reminders = later(() => import("#components/reminders/reminders.tsx").then((module) => module.Reminders));
const rolesSection = later(() => import("#components/roles/roles-section.tsx").then(({ RolesSection }) => RolesSection));
const accessSection = later(() => import("#components/plan/share/access-section.tsx").then(({ AccessSection }) => AccessSection));
const signOffsPanel = later(() => import("#components/sign-offs/sign-offs-panel.tsx").then(({ SignOffsPanel }) => SignOffsPanel));
const sharePanel = later(() => import("#components/plan/share/share-panel.tsx").then(({ SharePanel }) => SharePanel));

const UnsignedCount = drawnFirst(() => import("#components/sign-offs/unsigned-count.tsx").then((module) => module.UnsignedCount));

/** Parts that the server draws are drawn again for other props only. */
const asks = { className: "mt-4" };

export type PlanPageProps = {
  createLink: CreateLink;
  check: CheckPlan;
  proof: ProofActions;
  /** The working days of the workspace as they are now. */
  workspaceDays: WorkCalendar;
};

/** A plan before (and beside) its war room: what is to be done, who does it, who may look. */
export function PlanPage({ createLink, check, proof, workspaceDays }: PlanPageProps) {
  const { room } = useLiveRoom();
  const [view, setView] = useState<PlanView>("plan");
  const go = useGoTo(setView);
  const links = Object.values(room.shareLinks).filter((link) => !link.revokedAt);
  const words: Record<PlanView, { label: string; count: ReactNode }> = {
    plan: { label: "Plan", count: null },
    people: { label: "People", count: counted(rolesOf(room).length) },
    "sign-offs": { label: "Sign-offs", count: <UnsignedCount /> },
    share: { label: "Stakeholders", count: counted(links.length) },
  };
  const notes = notesOf(room, {});
  const panels: Record<PlanView, ReactNode> = {
    plan: (
      <div className="grid items-start gap-7 xl:grid-cols-[13rem_minmax(0,1fr)]">
        <PhaseIndex />
        <div className="min-w-0">
          <KeptNotes notes={notes} about="About the whole plan" className="mb-4 rounded-xl border border-line px-4 py-2.5 sm:px-5.5" />
          <Outline />
          <Parts of={planSections} props={{}} />
          <OutlineLegend />
        </div>
      </div>
    ),
    people: (
      <div className="grid items-start gap-x-10 gap-y-9 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LaterPart of={rolesSection} props={{}} />
        <LaterPart of={accessSection} props={{}} />
      </div>
    ),
    "sign-offs": <LaterPart of={signOffsPanel} props={{}} />,
    share: <LaterPart of={sharePanel} props={{ createLink }} />,
  };
  return (
    <ProofContext value={proof}>
      <div className="mx-auto max-w-6xl px-4 pt-5 pb-20 sm:px-6 sm:pt-7">
        <PlanHeader onGo={go} onShare={() => setView("share")} check={check} workspaceDays={workspaceDays} />
        <Parts of={planAsks} props={asks} />
        <LaterPart of={reminders} props={{}} />
        <div className="pt-5">
          <Tabs
            label="About the plan"
            tabs={planViews.map((id) => ({ id, name: <TabName {...words[id]} />, panel: panels[id] }))}
            value={view}
            onChange={setView}
            look={{ list: segments.frame, tab: clsx(segments.option, segments.chosen), panel: "pt-4 outline-none" }}
          />
        </div>
      </div>
    </ProofContext>
  );
}

const TabName = ({ label, count }: { label: string; count: ReactNode }) => (
  <>
    {label}
    {count}
  </>
);

const counted = (count: number) => (count > 0 ? <span className="num text-faint">{count}</span> : null);
