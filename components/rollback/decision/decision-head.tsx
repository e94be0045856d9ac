"use client";

import { CircleCheck, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { measureText } from "#components/metrics/number-text.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { ContactLink } from "#components/roles/contact-link.tsx";
import { useContacts } from "#components/roles/use-contacts.ts";
import { Button } from "#components/ui/button.tsx";
import { escalationOf } from "#lib/domain/plan/escalation.ts";
import { answerTitle } from "#lib/domain/rollback/answer-title.ts";
import { evidenceOf } from "#lib/domain/rollback/evidence.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import { deciderOf, severityOf } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { elapsedText, minutesText, secondsText } from "#lib/domain/schedule/format-time.ts";
import { askersOf } from "#lib/domain/trigger-groups/status.ts";

/** Across the page while the question is open: what asks, since when, until when, and who decides. */
export function QuestionHead({ decision }: { decision: RollbackDecision }) {
  const { room, viewer } = useLiveRoom();
  const now = useSecond();
  const { id, openedAt, openedBy, dueAt } = decision;
  const decider = deciderOf(room, decision);
  const mine = decider?.person.id === viewer.actor.userId;
  const since = now - Date.parse(openedAt);
  return (
    <div role="alert" className="border-y border-nogo bg-nogo-soft lg:grid lg:grid-cols-[minmax(0,1fr)_auto_21.75rem] lg:items-stretch">
      <div className="flex items-center gap-3.5 px-4 pt-3 sm:px-6 lg:py-3">
        <OctagonAlert aria-hidden className="size-7.5 shrink-0 text-nogo max-sm:hidden" strokeWidth={1.75} />
        <div className="min-w-0">
          <p className="caption flex items-center gap-2 font-semibold! text-nogo!">
            <OctagonAlert aria-hidden className="size-4.5 sm:hidden" strokeWidth={2} />
            Rollback decision{mine ? ", yours" : ""}
          </p>
          <h2 className="text-[1.375rem]/7 font-semibold tracking-tight wrap-anywhere">{askedBecause(room, decision)}</h2>
          <p className="mt-0.5 text-xs text-muted">
            Detected <span className="num">{secondsText(openedAt, room.plan.zone)}</span>
            {openedBy.id === "system" ? null : ` by ${openedBy.name}`} · {firedText(room)}
            <Grave decision={decision} />
          </p>
          <NotSent id={id} />
        </div>
      </div>
      <div className="px-4 pt-1.5 max-lg:flex max-lg:items-baseline max-lg:gap-3 sm:px-6 lg:self-center lg:py-3 lg:text-right">
        <p className="clock text-3xl" role="timer" aria-label="Since it was detected">
          {elapsedText(since).padStart(5, "0")}
        </p>
        <p className="text-caption text-muted max-lg:text-sm">
          {decider && now < decider.until ? (
            <>
              of <span className="num">{elapsedText(decider.until - Date.parse(openedAt))}</span> to decide
            </>
          ) : (
            "since it was detected"
          )}
        </p>
      </div>
      <div className="flex flex-col justify-center px-4 pt-1.5 pb-3 sm:px-6 lg:border-l lg:border-nogo/35 lg:px-5 lg:py-3">
        <Decider decision={decision} now={now} />
        {dueAt && now > Date.parse(dueAt) ? (
          <p className="mt-1 text-xs font-semibold text-nogo">
            Was to be decided by <Moment at={dueAt} />, {elapsedText(now - Date.parse(dueAt))} ago
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** What asks, with what was measured where something was. */
function askedBecause(room: PlanRoom, { cause, evidence }: RollbackDecision): string {
  const measured = evidence ?? evidenceOf(room, cause);
  const last = measured?.points.at(-1);
  if (!measured || !last || cause.kind === "group") return cause.text;
  return `${measured.metric} ${measureText(last[1], measured.unit)}, ${measured.rule}`;
}

function firedText(room: PlanRoom): string {
  const asking = askersOf(room);
  if (asking.length === 0) return "the plan names no trigger";
  return `${asking.filter(({ holds }) => holds).length} of ${asking.length === 1 ? "1 trigger" : `${asking.length} triggers`} fired`;
}

/** How grave the plan calls it, and how soon it is to be decided then. */
function Grave({ decision }: { decision: RollbackDecision }) {
  const { room } = useLiveRoom();
  const severity = severityOf(room, decision);
  const { dueAt, openedAt } = decision;
  const within = dueAt ? Math.round((Date.parse(dueAt) - Date.parse(openedAt)) / 60_000) : null;
  return (
    <>
      {severity ? ` · severity ${severity}` : null}
      {dueAt && within !== null ? (
        <>
          {severity ? ": " : " · "}
          {within === 0 ? "to be decided at once" : `to be decided within ${minutesText(within)}, by `}
          {within === 0 ? null : <Moment at={dueAt} />}
        </>
      ) : null}
    </>
  );
}

/** Who decides, how long nobody else may, and who may then. */
function Decider({ decision, now }: { decision: RollbackDecision; now: number }) {
  const { room, viewer } = useLiveRoom();
  const decider = deciderOf(room, decision);
  if (!decider)
    return (
      <>
        <p className="font-semibold">Any lead decides</p>
        <p className="text-caption text-muted">The plan names nobody who does so before any other.</p>
        <EscalationCall />
      </>
    );
  const { person, roleId, until } = decider;
  const from = Date.parse(decision.openedAt);
  const left = until - now;
  const share = Math.min(1, Math.max(0, (now - from) / (until - from)));
  return (
    <>
      <p className="flex items-baseline justify-between gap-3">
        <b className="font-semibold">{person.id === viewer.actor.userId ? "You decide" : `${person.name} decides`}</b>
        {left > 0 ? <span className="num text-xs font-semibold text-nogo">{elapsedText(left)} left</span> : null}
      </p>
      <div aria-hidden className="my-1.5 h-1.5 overflow-hidden rounded-xs ring-1 ring-nogo ring-inset">
        <div className="h-full bg-nogo" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="text-caption text-muted">
        {left > 0 ? "Any lead may from " : "Any lead may, since "}
        <span className="num">{secondsText(until, room.plan.zone)}</span>
      </p>
      <CallWho roleId={roleId} viewerId={viewer.actor.userId} big className="mt-2 self-start" />
    </>
  );
}

/** Where nobody decides before any other, whom the plan says to call. */
function EscalationCall() {
  const { room } = useLiveRoom();
  const escalation = escalationOf(room, useContacts());
  const [first] = escalation?.contacts ?? [];
  return escalation && first ? (
    <p className="mt-2 flex flex-wrap items-center gap-2 text-xs text-muted">
      Escalation: {escalation.person ?? escalation.who} <ContactLink {...first} big />
    </p>
  ) : null;
}

type AnswerHeadProps = { decision: RollbackDecision; next: RollbackDecision | null; onNext: () => void };

/** Across the page once it is answered: how, by whom, and after how long. */
export function AnswerHead({ decision, next, onNext }: AnswerHeadProps) {
  const { room } = useLiveRoom();
  const { outcome, decidedAt, decidedBy, openedAt } = decision;
  if (!outcome || !decidedAt) return null;
  return (
    <Band>
      <CircleCheck aria-hidden className="size-7.5 shrink-0 text-muted max-sm:hidden" strokeWidth={1.75} />
      <div className="min-w-0 flex-1 basis-64">
        <p className="caption">Rollback decision, made</p>
        <h2 className="text-[1.375rem]/7 font-semibold tracking-tight wrap-anywhere">
          {answerTitle(room, outcome, decision.partIds)}: {askedBecause(room, decision)}
        </h2>
        <p className="mt-0.5 text-xs text-muted">
          Detected <Moment at={openedAt} /> · decided <Moment at={decidedAt} /> by {decidedBy?.name ?? "somebody"}, after{" "}
          <span className="num">{elapsedText(Date.parse(decidedAt) - Date.parse(openedAt))}</span>
        </p>
      </div>
      {next ? (
        <Button variant="danger" onClick={onNext}>
          Another question is open…
        </Button>
      ) : null}
    </Band>
  );
}

const Band = ({ children }: { children: ReactNode }) => (
  <div role="status" className="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-y border-line bg-raise px-4 py-3 sm:px-6">
    {children}
  </div>
);
