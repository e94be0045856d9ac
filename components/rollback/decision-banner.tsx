"use client";

import { Siren, Undo2 } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { decisionKeys, keyOf } from "#components/keys/key-table.ts";
import { useKeys } from "#components/keys/use-keys.ts";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { countOf } from "#lib/domain/kernel/sentence.ts";
import { partsInHand, partsShut, wayBack } from "#lib/domain/rollback/parts.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import { deciderOf, goesBack, openDecision, severityOf } from "#lib/domain/rollback/status.ts";
import { takesText, wayBackTakes } from "#lib/domain/rollback/takes.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

const decisionHref = ({ plan }: PlanRoom) => `/plans/${plan.slug}/decision`;

/** On top of every screen of a plan: the question whether to go back, since when it waits and until when, with the way there (by key, too); then how far going back is. */
export function DecisionBanner() {
  const { room } = useLiveRoom();
  if (room.plan.endedAt) return null;
  const open = openDecision(room);
  return (
    <>
      {open ? <Question decision={open} /> : null}
      {goesBack(room) ? <GoingBack /> : null}
    </>
  );
}

function Question({ decision }: { decision: RollbackDecision }) {
  const { room, viewer } = useLiveRoom();
  const may = useMay("rollback:decide");
  const now = useSecond();
  const link = useRef<HTMLAnchorElement>(null);
  useKeys(decisionKeys, { decision: () => link.current?.click() });
  const { id, cause, reason, openedAt, openedBy, dueAt } = decision;
  const decider = deciderOf(room, decision);
  const severity = severityOf(room, decision);
  const mine = decider?.person.id === viewer.actor.userId;
  const decides = may.ok && (decider === null || mine || now >= decider.until);
  const over = dueAt !== null && now > Date.parse(dueAt);
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-y border-nogo bg-nogo-soft px-4 py-2.5 min-[900px]:px-6"
    >
      <span className="inline-flex items-center gap-2 text-lg font-bold tracking-wide text-nogo">
        <Siren aria-hidden className="size-5" strokeWidth={2} />
        ROLL BACK?
      </span>
      <span className="text-sm">
        {severity ? <b className="font-semibold">{severity} · </b> : null}
        since <Moment at={openedAt} /> ·{" "}
        <span className="num font-semibold" aria-live="off">
          {elapsedText(now - Date.parse(openedAt))}
        </span>
        {dueAt ? (
          <span className={over ? "font-semibold text-nogo" : "text-muted"}>
            {" "}
            · {over ? "was to be decided" : "to be decided"} by <Moment at={dueAt} />
          </span>
        ) : null}
      </span>
      <p className="min-w-0 flex-1 basis-56 text-sm wrap-anywhere">
        <b className="font-semibold">{cause.text}</b>
        {reason === cause.text ? null : <>: {reason}</>} <span className="text-xs text-muted">{openedBy.name}</span>
        {decider ? (
          <span className="block text-xs">
            <b className="font-semibold">{mine ? "You decide" : `${decider.person.name} decides`}</b>
            {now < decider.until ? (
              <>
                {" "}
                ·{" "}
                <span className="num" aria-live="off">
                  {elapsedText(decider.until - now)}
                </span>{" "}
                left, then any lead may
              </>
            ) : (
              " · and any lead by now"
            )}
          </span>
        ) : null}
        <NotSent id={id} />
      </p>
      {decider && !mine ? <CallWho roleId={decider.roleId} viewerId={viewer.actor.userId} big /> : null}
      <Link ref={link} href={decisionHref(room)} className={buttonClass({ variant: decides ? "nogo" : "outline", size: "sm" })}>
        {decides ? "Decide" : "Look at it"}
        <Kbd className="border-current! text-current! max-[900px]:hidden">{keyOf("decision")}</Kbd>
      </Link>
    </div>
  );
}

/** How far going back is, and the two ways it ends. */
export function GoingBack({ onItsPage = false }: { onItsPage?: boolean }) {
  const { room, act } = useLiveRoom();
  const may = useMay("rollback:decide");
  const [asked, setAsked] = useState<"end" | "forward" | null>(null);
  const { open, total } = wayBack(room);
  const off = may.ok ? null : may.reason;
  const takes = wayBackTakes(room);
  const shut = partsShut(room).length;
  const left = open.length === 0 ? null : `${open.length} of ${total} steps of the way back are open.`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-y border-nogo bg-nogo-soft px-4 py-2.5 min-[900px]:px-6">
      <span className="inline-flex items-center gap-2 text-lg font-bold tracking-wide text-nogo">
        <Undo2 aria-hidden className="size-5" strokeWidth={2} />
        ROLLING BACK
      </span>
      <p className="min-w-0 flex-1 basis-40 text-sm">
        {total === 0 ? "The plan says no step that leads back." : `${total - open.length} of ${total} steps back`}
        {shut > 0 ? ` · ${countOf(partsInHand(room).length, "part")}, ${shut} not chosen` : null}
        {takes && open.length > 0 ? <span className="text-muted"> · takes {takesText(takes)}</span> : null}
        {onItsPage ? null : (
          <>
            {" · "}
            <Link href={decisionHref(room)} className="tap rounded-sm underline decoration-edge hover:decoration-text">
              how it was decided
            </Link>
          </>
        )}
      </p>
      <Button size="sm" variant="quiet" reasonDisabled={off} onClick={() => setAsked("forward")}>
        Go forward again…
      </Button>
      <Button size="sm" variant="primary" reasonDisabled={off} onClick={() => setAsked("end")}>
        It is rolled back…
      </Button>
      <ReasonDialog
        open={asked === "end"}
        onOpenChange={() => setAsked(null)}
        title={`Is “${room.plan.title}” rolled back?`}
        description={left ? `${left} They stay open in the record.` : "Every step of the way back is closed. The plan ends."}
        label="What is the state now?"
        confirmLabel="It is rolled back"
        tone="danger"
        optional
        onSubmit={(note) => submitted(act("completeRollback", { leaveOpen: true, ...(note ? { note } : {}) }), note)}
      />
      <ReasonDialog
        open={asked === "forward"}
        onOpenChange={() => setAsked(null)}
        title="Stop rolling back?"
        description="The plan goes on where it was; steps that lead back cannot be ticked any more."
        label="Why forward again?"
        confirmLabel="Go forward"
        onSubmit={(reason) => submitted(act("resumeForward", { reason }), reason)}
      />
    </div>
  );
}
