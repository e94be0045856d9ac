"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { gateLook, voteStates } from "#components/gates/gate-words.ts";
import { useMinute, useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom, useRoom } from "#components/live/room-context.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { TitleText } from "#components/steps/title-text.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { gateOfInterest } from "#lib/domain/gates/asked-of.ts";
import { openConditions } from "#lib/domain/gates/of-gate.ts";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { partsInHand } from "#lib/domain/rollback/parts.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { driftText, elapsedText, spanText } from "#lib/domain/schedule/format-time.ts";
import { expectedAt } from "#lib/domain/schedule/gate-time.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** More lines than these cannot be read from afar: the rest is a number. */
const [mostSteps, mostWaits, mostSeats] = [3, 3, 7];

/** What is worked on: each step with who does it and for how long. Where nothing is, what comes. */
export function WallNow() {
  const { room } = useLiveRoom();
  const { now, next, at } = usePlanProgress();
  const minute = useMinute();
  const moment = useMoment();
  const running = now.slice(0, mostSteps);
  return (
    <Column title={running.length > 0 ? "Now" : "Next"}>
      {running.map((step) => {
        const late = lateMinutes(room, step, minute) > 0;
        return (
          <Row key={step.id} mark={<StatusMark state={late ? "late" : "doing"} withWord={false} className={large} />} title={step.title}>
            {runningText(step, at)}
          </Row>
        );
      })}
      {running.length > 0
        ? null
        : next.slice(0, mostSteps).map(({ step, plannedAt }) => (
            <Row key={step.id} mark={<StatusMark state="todo" withWord={false} className={large} />} title={step.title}>
              {plannedAt === null ? "no time of its own" : moment(plannedAt)}
            </Row>
          ))}
      <More of={now.length - running.length} />
    </Column>
  );
}

/** “Ana Novak · 6:12 of about 8 min” */
function runningText(step: Step, now: number): string {
  const span = spanText(step.durationMin, step.durationMax, step.lengthCounts);
  const elapsed = step.startedAt ? elapsedText(now - Date.parse(step.startedAt)) : null;
  return [step.startedBy?.name, elapsed && span ? `${elapsed} of about ${span}` : elapsed].filter(Boolean).join(" · ");
}

/** What is wrong and what everybody waits for: failed steps, late ones, conditions of a GO. */
export function WallWaits() {
  const { room } = useLiveRoom();
  const { failed, late } = usePlanProgress();
  const moment = useMoment();
  const now = useSecond();
  const waits = [
    ...failed.map((step) => ({ id: step.id, title: step.title, tone: "nogo" as const, says: ["failed", step.finishedBy?.name] })),
    ...gatesOf(room)
      .flatMap((gate) => openConditions(room, gate))
      .map(({ id, text, owner, dueAt }) => ({
        ...{ id, title: text, tone: "hold" as const },
        says: [owner.name, dueAt ? `${Date.parse(dueAt) < now ? "was due" : "due"} ${moment(dueAt)}` : null],
      })),
    ...late.map(({ step, minutes }) => ({
      ...{ id: step.id, title: step.title, tone: "hold" as const },
      says: [`${driftText(minutes)}`, step.status === "doing" ? "takes longer" : "not begun"],
    })),
  ];
  return (
    <Column title="Waiting for">
      {waits.length === 0 ? <p className="mt-[0.5em] text-muted">Nothing is late, and nobody is waited for.</p> : null}
      {waits.slice(0, mostWaits).map(({ id, title, tone, says }) => (
        <div key={id} className={clsx("mt-[0.7em] border-l-[0.2em] pl-[0.7em]", tone === "nogo" ? "border-nogo" : "border-hold")}>
          <p className="line-clamp-2 text-[1.2em] leading-tight font-semibold wrap-anywhere">
            <TitleText>{title}</TitleText>
          </p>
          <p className={tone === "nogo" ? "text-nogo" : "text-muted"}>{says.filter(Boolean).join(" · ")}</p>
        </div>
      ))}
      <More of={waits.length - mostWaits} />
    </Column>
  );
}

/** The gate everybody looks at: each seat with what it says. While the plan goes back, the parts of the way instead. */
export function WallGate() {
  const room = useRoom((shown) => shown.room);
  const gate = gateOfInterest(room);
  if (goesBack(room)) return <WallWayBack room={room} />;
  if (!gate) return <Column title="Gate">{<p className="mt-[0.5em] text-muted">This plan has no gates.</p>}</Column>;
  const { seats } = pollResult(room, gate);
  const look = gateLook(room, gate);
  return (
    <Column title={`Gate: ${gate.title}`} beside={<GateClock gate={gate} />}>
      <p className="mt-[0.4em]">
        <StatusMark {...look} className={large} />
      </p>
      <ul className="mt-[0.3em]">
        {seats.slice(0, mostSeats).map(({ roleId, title, vote }) => (
          <li key={roleId} className="flex items-baseline justify-between gap-[1em] py-[0.16em]">
            <span className="min-w-0 truncate">{title}</span>
            <StatusMark state={vote ? voteStates[vote.vote] : "awaiting"} className={clsx(large, "font-semibold")} />
          </li>
        ))}
      </ul>
      <More of={seats.length - mostSeats} />
    </Column>
  );
}

/** How long until it comes to the gate, or until its poll closes. Nothing once it is decided, or where nobody knows. */
function GateClock({ gate }: { gate: Gate }) {
  const room = useRoom((shown) => shown.room);
  const { phases, forecastEnd } = usePlanProgress();
  const now = useSecond();
  const moment = useMoment();
  const poll = gate.pollId ? room.polls[gate.pollId] : undefined;
  const closes = poll && !poll.closedAt ? poll.closesAt : null;
  if (gate.decisionId || !isUnderWay(room.plan)) return null;
  const at = closes ? Date.parse(closes) : expectedAt(room, gate, phases, forecastEnd);
  if (at === null || at <= now) return null;
  return (
    <span className="num shrink-0">
      <span className="text-muted">
        {closes ? "closes" : ""} {moment(at)} · in{" "}
      </span>
      <span className="text-[1.6em] leading-none font-medium">{elapsedText(at - now)}</span>
    </span>
  );
}

/** How far each part of the way back is. */
function WallWayBack({ room }: { room: PlanRoom }) {
  const parts = partsInHand(room);
  return (
    <Column title="The way back">
      <ul>
        {parts.slice(0, mostSeats).map(({ id, title, steps, open }) => (
          <li key={id} className="mt-[0.5em]">
            <p className="flex items-baseline justify-between gap-[1em]">
              <span className="min-w-0 truncate text-[1.15em] font-semibold">{title}</span>
              {open.length === 0 ? (
                <StatusMark state="done" className={large} />
              ) : (
                <span className="num text-muted">
                  {steps.length - open.length} of {steps.length}
                </span>
              )}
            </p>
            <ProgressBar
              value={steps.length - open.length}
              max={steps.length}
              label={`${title}: ${steps.length - open.length} of ${steps.length}`}
            />
          </li>
        ))}
      </ul>
      <More of={parts.length - mostSeats} />
    </Column>
  );
}

const large = "shrink-0 text-[1em]! [&_svg]:size-[1.1em]";

function Column({ title, beside = null, children }: { title: string; beside?: ReactNode; children: ReactNode }) {
  return (
    <section className="min-h-0 min-w-0 overflow-hidden border-line px-[1.1em] py-[0.9em] not-first:border-t first:pl-[2.1em] last:pr-[2.1em] max-sm:px-4! lg:not-first:border-t-0 lg:not-first:border-l">
      <div className="flex items-baseline justify-between gap-[1em]">
        <h2 className="truncate tracking-wide text-faint uppercase">{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}

function Row({ mark, title, children }: { mark: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="mt-[0.55em] flex gap-[0.7em]">
      <span className="mt-[0.2em]">{mark}</span>
      <div className="min-w-0">
        <p className="line-clamp-2 text-[1.3em] leading-tight font-semibold wrap-anywhere">
          <TitleText>{title}</TitleText>
        </p>
        <p className="num font-sans text-muted tabular-nums">{children}</p>
      </div>
    </div>
  );
}

const More = ({ of }: { of: number }) => (of > 0 ? <p className="mt-[0.5em] text-muted">and {of} more</p> : null);
