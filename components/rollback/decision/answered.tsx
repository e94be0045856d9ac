"use client";

import Link from "next/link";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Banner } from "#components/ui/banner.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { answerTitle } from "#lib/domain/rollback/answer-title.ts";
import { partsText, wayBack } from "#lib/domain/rollback/parts.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** How a question was answered, why, by which row of the matrix. `unsent`: what this person had typed when somebody else answered it. */
export function Answered({ decision, unsent }: { decision: RollbackDecision; unsent: string }) {
  const { room, viewer } = useLiveRoom();
  const { outcome, rationale, matrixRow, decidedAt, decidedBy, openedAt, openedBy, reason, cause, partIds } = decision;
  if (!outcome || !decidedAt) return null;
  const { open, total } = wayBack(room);
  const back = outcome === "roll-back" && goesBack(room);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 sm:px-5.5">
      {unsent.trim() && decidedBy?.id !== viewer.actor.userId ? (
        <div className="mb-4">
          <Banner tone="warn">
            {decidedBy?.name} was first. You had written: “{unsent.trim()}” <CopyButton text={unsent.trim()} label="Copy what you wrote" />
          </Banner>
        </div>
      ) : null}
      <dl className="grid gap-x-5 gap-y-2 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Said of="Answer">
          <b className="font-semibold">{answerTitle(room, outcome, partIds)}</b>
        </Said>
        {partIds ? <Said of="By these parts">{partsText(room, partIds)}</Said> : null}
        <Said of="Why">{rationale}</Said>
        {matrixRow ? <Said of="By the matrix">{matrixRow}</Said> : null}
        <Said of="Decided">
          {decidedBy?.name}, <Moment at={decidedAt} />, after{" "}
          <span className="num">{elapsedText(Date.parse(decidedAt) - Date.parse(openedAt))}</span>
        </Said>
        <Said of="Asked">
          {openedBy.name}, <Moment at={openedAt} />
          {reason === cause.text ? null : `: ${reason}`}
        </Said>
      </dl>
      {back ? (
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <Link href={`/plans/${room.plan.slug}/room`} className={buttonClass({ variant: "danger", size: "lg" })}>
            Work the way back
          </Link>
          <p className="num text-sm text-muted">
            {total - open.length} of {total} steps back
          </p>
        </div>
      ) : null}
    </div>
  );
}

const Said = ({ of, children }: { of: string; children: React.ReactNode }) => (
  <>
    <dt className="text-xs text-muted sm:pt-0.5">{of}</dt>
    <dd className="wrap-anywhere max-sm:mb-1">{children}</dd>
  </>
);
