"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useMinute } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useMay, useRoom, useShownSoon, useStepNow } from "#components/live/room-context.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { useNames } from "#components/room/use-names.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { inHandSections, mySections } from "#components/sections.ts";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { ownerText } from "#components/steps/owner-text.ts";
import { TitleText } from "#components/steps/title-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { drawnFirst } from "#components/ui/later.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { StepLine } from "#components/war-room/now/step-line.tsx";
import { callsAsked, seatsAsked } from "#lib/domain/gates/asked-of.ts";
import { driftText, elapsedText, spanText } from "#lib/domain/schedule/format-time.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";
import { stepsOfPerson } from "#lib/domain/schedule/progress.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

const NothingWaits = drawnFirst(() => import("#components/war-room/now/nothing-waits.tsx").then((module) => module.NothingWaits));

/** A phone’s first page has no edges of its own. */
const onPhone = { className: "mx-4" };

/** The phone's first page: my step, then mine that come, then what comes for everybody. */
export function MyWork() {
  const { room, viewer } = useShownSoon();
  const { next, now, at } = usePlanProgress();
  const all = stepsOfPerson(room, viewer.actor.userId);
  const me = viewer.actor.userId;
  const asked = seatsAsked(room, me).length + callsAsked(room, me).length > 0;
  const inHand = all.filter((step) => step.status === "doing");
  const coming = all.filter((step) => step.status !== "doing");
  const others = [...now, ...next.map(({ step }) => step)].filter((step) => !all.includes(step));
  return (
    <div className="flex flex-col gap-4 py-3.5">
      <Parts of={mySections.before} props={onPhone} />
      {inHand.map((step) => (
        <InHand key={step.id} step={step} now={at} />
      ))}
      {all.length === 0 && !asked ? <NothingWaits /> : null}
      <Parts of={mySections.after} props={onPhone} />
      <Lines title="Mine" steps={coming} />
      <Lines title="Now and next" steps={others} />
    </div>
  );
}

function Lines({ title, steps }: { title: string; steps: readonly Step[] }) {
  const { room } = useShownSoon();
  const names = useNames();
  const minute = useMinute();
  if (steps.length === 0) return null;
  return (
    <section>
      <h2 className="caption px-4 pb-2">{title}</h2>
      {steps.map((step) => (
        <div key={step.id} className="border-t border-line px-4 py-1.5 last:border-b">
          <StepLine step={step} lateMinutes={lateMinutes(room, step, minute)} about={ownerText(room, step, names)} />
        </div>
      ))}
    </section>
  );
}

function InHand({ step: given, now }: { step: Step; now: number }) {
  const step = useStepNow(given);
  const moment = useMoment();
  const { actions, ask } = useRoomUi();
  const room = useRoom((shown) => shown.room);
  const may = useMay("step:work");
  const off = may.ok ? null : may.reason;
  const span = spanText(step.durationMin, step.durationMax, step.lengthCounts);
  const role = step.roleId ? room.roles[step.roleId]?.title : null;
  const late = lateMinutes(room, step, useMinute());
  if (step.status !== "doing") return null;
  return (
    <article className={clsx("mx-4 rounded-2xl border bg-panel p-4", late > 0 ? "border-hold" : "border-run")}>
      <p className={clsx("caption", late > 0 ? "text-hold" : "text-run")}>
        {late > 0 ? `${driftText(late)}, running` : "Yours, running"}{" "}
        <span className="num">{step.startedAt ? elapsedText(now - Date.parse(step.startedAt)) : ""}</span>
        {span ? ` of about ${span}` : ""}
      </p>
      <h2 className="mt-1 text-lg font-semibold wrap-anywhere">
        <TitleText>{step.title}</TitleText>
      </h2>
      <p className="text-xs text-muted">
        {[role, step.startedAt ? `started ${moment(step.startedAt)}` : null].filter(Boolean).join(" · ")}
      </p>
      {step.commands[0] ? (
        <div className="mt-3">
          <CommandBlock command={step.commands[0]} />
        </div>
      ) : null}
      <div className="mt-3 vacant:hidden">
        <Parts of={inHandSections} props={{ step }} />
      </div>
      <div className="mt-3.5 grid grid-cols-[2fr_1fr_1fr] gap-2">
        <Button size="lg" variant="go" reasonDisabled={off} onClick={() => actions.complete(step)}>
          <Check aria-hidden strokeWidth={2.5} />
          Done
        </Button>
        <Button size="lg" className="text-nogo!" reasonDisabled={off} onClick={() => ask({ kind: "fail", step })}>
          Fail
        </Button>
        <Button size="lg" reasonDisabled={off} onClick={() => ask({ kind: "note", step })}>
          Note
        </Button>
      </div>
    </article>
  );
}
