"use client";

import clsx from "clsx";
import { ArrowRight, ChevronLeft, MessageSquareText, Share2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { CheckPlan } from "#components/plan/check-plan.ts";
import { ContactsLine } from "#components/plan/contacts/contacts-line.tsx";
import { DocumentMenu } from "#components/plan/document-menu.tsx";
import { EditableText } from "#components/plan/outline/editable-text.tsx";
import type { PlanPlace } from "#components/plan/plan-place.ts";
import { StartButton } from "#components/plan/start/start-button.tsx";
import { StartLine } from "#components/plan/start/start-line.tsx";
import { WindowLine } from "#components/plan/window/window-line.tsx";
import { WorkDaysLine } from "#components/plan/work-days-line.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { metricsOf } from "#lib/domain/metrics/samples.ts";
import type { Plan } from "#lib/domain/plan/rows.ts";
import type { WorkCalendar } from "#lib/domain/schedule/work-calendar.ts";
import { later } from "#lib/later.ts";

export type PlanHeaderProps = { onGo: (place: PlanPlace) => void; onShare: () => void; check: CheckPlan; workspaceDays: WorkCalendar };

/** What the plan is, when it is, and the next thing to do with it. */
export function PlanHeader({ onGo, onShare, check, workspaceDays }: PlanHeaderProps) {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const { plan } = room;
  const may = useMay("plan:edit");
  const editable = may.ok && !plan.endedAt;
  return (
    <header>
      <Link href="/plans" className="tap mb-1 -ml-1 inline-flex items-center gap-0.5 rounded-sm pr-1 text-xs text-muted hover:text-text">
        <ChevronLeft aria-hidden strokeWidth={1.75} className="size-4" />
        Plans
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl font-semibold tracking-tight">
              <EditableText
                value={plan.title}
                label="Title of the plan"
                editable={editable}
                className="max-w-full tracking-tight"
                onSave={(title) => submitted(act("editPlan", { title }))}
              />
            </h1>
            <StatusMark state={plan.status} pill />
            {plan.mode === "live" ? null : <span className="text-xs text-muted">{plan.mode}</span>}
          </div>
          <StartLine now={now} editable={editable} />
          <WindowLine editable={editable} />
          <ContactsLine editable={editable} />
          <WorkDaysLine workspaceDays={workspaceDays} editable={editable} />
          <OtherRuns plan={plan} />
          {plan.endReason ? <p className="mt-1 max-w-[70ch] text-sm text-muted">{plan.endReason}</p> : null}
        </div>
        <div className="flex flex-wrap gap-2">
          <DocumentMenu check={check} />
          <Button onClick={onShare}>
            <Share2 aria-hidden strokeWidth={1.75} />
            Share…
          </Button>
          <Link href={`/plans/${plan.slug}/messages`} className={buttonClass()}>
            <MessageSquareText aria-hidden strokeWidth={1.75} />
            Messages
          </Link>
          {plan.startedAt && gatesOf(room).length > 0 ? (
            <Link href={`/plans/${plan.slug}/board`} className={buttonClass()}>
              Go/no-go board
            </Link>
          ) : null}
          {plan.startedAt && metricsOf(room).length > 0 ? (
            <Link href={`/plans/${plan.slug}/numbers`} className={buttonClass()}>
              Numbers
            </Link>
          ) : null}
          {plan.startedAt ? (
            <Link
              href={`/plans/${plan.slug}/room`}
              className={clsx(buttonClass({ variant: plan.endedAt ? "outline" : "primary" }), firstOnPhone)}
            >
              Open war room
              <ArrowRight aria-hidden strokeWidth={1.75} />
            </Link>
          ) : null}
          {plan.endedAt && !plan.continuedBy && plan.status !== "rescheduled" ? <RunAgain /> : null}
          {plan.startedAt || plan.endedAt ? null : <StartButton now={now} onGo={onGo} check={check} />}
        </div>
      </div>
    </header>
  );
}

/** What one comes for stands first where the buttons take many lines. */
const firstOnPhone = "max-sm:order-first max-sm:w-full";

/** The run before this one and the one after it. */
function OtherRuns({ plan: { continues, continuedBy } }: { plan: Plan }) {
  const runs = [
    continues ? { words: "Made anew from ", ...continues } : null,
    continuedBy ? { words: "Goes on as ", ...continuedBy } : null,
  ].filter((each) => each !== null);
  return runs.map(({ words, slug, title }) => (
    <p key={slug} className="mt-1 text-sm text-muted">
      {words}
      <Link href={`/plans/${slug}`} className="underline decoration-edge underline-offset-4 hover:text-text">
        {title}
      </Link>
    </p>
  ));
}

const repeatDialog = later(() => import("#components/plan/start/repeat-dialog.tsx").then((module) => module.RepeatDialog));

/** Makes a plan that has ended anew, to be run once more. */
function RunAgain() {
  const may = useMay("plan:run");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button reasonDisabled={may.ok ? null : may.reason} onClick={() => setAsking(true)}>
        Run again…
      </Button>
      {asking ? <LaterPart of={repeatDialog} props={{ onClose: () => setAsking(false) }} /> : null}
    </>
  );
}
