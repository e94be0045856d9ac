"use client";

import clsx from "clsx";
import { KeepsOpen } from "#components/after-care/keeps-open.tsx";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useShownSoon } from "#components/live/room-context.ts";
import { NextMessage } from "#components/messages/next-message.tsx";
import { CallWho } from "#components/roles/call-who.tsx";
import { Group, StepLink } from "#components/room/step-link.tsx";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { lateSections } from "#components/sections.ts";
import { TitleText } from "#components/steps/title-text.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Deadlines } from "#components/war-room/now/deadlines.tsx";
import { EndHangsOn } from "#components/war-room/now/end-hangs-on.tsx";
import { gatesBefore, NextGate } from "#components/war-room/now/next-gate.tsx";
import { StepLine } from "#components/war-room/now/step-line.tsx";
import { WaitingFor } from "#components/war-room/now/waiting-for.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { driftText, elapsedText, momentText, spanText } from "#lib/domain/schedule/format-time.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";
import { stepsOfPerson } from "#lib/domain/schedule/progress.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** More lines than this are a list of everything; the rest is a number. */
const shownLate = 4;
const shownMine = 6;

/** What is happening, what is wrong, what comes, and what of it is the viewer's. */
export function WhereWeAre() {
  const today = useToday();
  const minute = useMinute();
  const { room, viewer } = useShownSoon();
  const { now, late, failed, next, at } = usePlanProgress();
  const mine = stepsOfPerson(room, viewer.actor.userId).filter((step) => step.status !== "doing");
  const { zone } = room.plan;
  const running = isUnderWay(room.plan);
  return (
    <div className="flex flex-col gap-5">
      {running ? (
        <Group title="Now">
          {now.length === 0 ? <p className="mt-2 text-sm text-faint">No step is running.</p> : null}
          {now.map((step) => (
            <Running key={step.id} step={step} now={at} lateBy={lateMinutes(room, step, minute)} />
          ))}
        </Group>
      ) : null}
      <KeepsOpen now={at} />
      <Deadlines />
      {failed.length > 0 ? (
        <Group title="Failed">
          {failed.map((step) => (
            <div key={step.id} className="my-2">
              <Barred step={step} tone="nogo">
                {[step.reason, step.finishedBy?.name].filter(Boolean).join(" · ")}
              </Barred>
            </div>
          ))}
        </Group>
      ) : null}
      {running ? <WaitingFor /> : null}
      {late.length > 0 ? (
        <Group title={late.length > shownLate ? `Late · ${late.length}` : "Late"}>
          {late.slice(0, shownLate).map(({ step, minutes }) => (
            <div key={step.id} className="my-2">
              <Barred step={step} tone="hold">
                {driftText(minutes)} · {step.status === "doing" ? "takes longer than planned" : "not begun"}
              </Barred>
              <CallWho {...whose(step)} viewerId={viewer.actor.userId} className="mt-1 ml-3 text-muted" />
            </div>
          ))}
          {late.length > shownLate ? <p className="pt-1 pl-3 text-xs text-faint">and {late.length - shownLate} more</p> : null}
        </Group>
      ) : null}
      <Parts of={lateSections} props={{}} />
      {running ? <EndHangsOn /> : null}
      {next.length > 0 ? (
        <Group title={room.plan.endedAt ? "Left open" : "Next"}>
          {next.map(({ step, plannedAt }) => (
            <div key={step.id}>
              {gatesBefore(
                room,
                next.map((each) => each.step),
                step,
              ).map((gate) => (
                <NextGate key={gate.id} gate={gate} plannedAt={plannedAt} />
              ))}
              <StepLink step={step} className="flex gap-2.5 rounded-md py-1.75">
                <span className="num w-12 shrink-0 text-xs leading-5 text-muted">
                  {plannedAt === null ? "–" : momentText(plannedAt, zone, today)}
                </span>
                <span className="min-w-0">
                  <TitleText>{step.title}</TitleText>
                </span>
              </StepLink>
            </div>
          ))}
        </Group>
      ) : null}
      {running ? <NextMessage /> : null}
      {mine.length > 0 && !room.plan.endedAt ? (
        <Group title="Mine">
          {mine.slice(0, shownMine).map((step) => (
            <StepLine key={step.id} step={step} lateMinutes={lateMinutes(room, step, minute)} />
          ))}
          {mine.length > shownMine ? <p className="pt-1 text-xs text-faint">and {mine.length - shownMine} more</p> : null}
        </Group>
      ) : null}
    </div>
  );
}

/** Who is called about a step that is late: whoever has it in hand, or acts in its role. */
const whose = ({ status, startedBy, roleId }: Step) => (status === "doing" && startedBy ? { person: startedBy } : { roleId });

/** A step in hand. One that takes longer than planned is not calm any more: it has the colour and the shape of what is late. */
function Running({ step, now, lateBy }: { step: Step; now: number; lateBy: number }) {
  const late = lateBy > 0;
  return (
    <StepLink
      step={step}
      className={clsx("-mx-3 mt-1.5 flex w-[calc(100%+1.5rem)]! gap-2.5 rounded-lg px-3 py-2.25", late ? "bg-hold-soft" : "bg-run-soft")}
    >
      <StatusMark state={late ? "late" : "doing"} withWord={false} className="mt-0.5 self-start" />
      <span className="min-w-0">
        <span className="block font-semibold">
          <TitleText>{step.title}</TitleText>
        </span>
        <span className="block text-xs text-muted">
          {late ? <span className="font-medium text-hold">{driftText(lateBy)} · </span> : null}
          {runningText(step, now)}
        </span>
      </span>
    </StepLink>
  );
}

/** “Ana Novak · 6:12 of about 8 min” */
function runningText(step: Step, now: number): string {
  const span = spanText(step.durationMin, step.durationMax, step.lengthCounts);
  const elapsed = step.startedAt ? elapsedText(now - Date.parse(step.startedAt)) : null;
  return [step.startedBy?.name, elapsed && span ? `${elapsed} of about ${span}` : elapsed].filter(Boolean).join(" · ");
}

function Barred({ step, tone, children }: { step: Step; tone: "hold" | "nogo"; children: React.ReactNode }) {
  return (
    <StepLink step={step} className={clsx("block border-l-2 pl-2.5", tone === "hold" ? "border-hold" : "border-nogo")}>
      <span className="block font-semibold">
        <TitleText>{step.title}</TitleText>
      </span>
      <span className={clsx("block text-xs", tone === "hold" ? "text-hold" : "text-nogo")}>{children}</span>
    </StepLink>
  );
}
