"use client";

import Link from "next/link";
import { useMemo } from "react";
import { useMinute, useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { deliverablesOf, tallyOf } from "#lib/domain/deliverables/status.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { burnDowns } from "#lib/domain/schedule/burn-down.ts";
import { comingDue, type Due } from "#lib/domain/schedule/due.ts";
import { elapsedText, minutesText } from "#lib/domain/schedule/format-time.ts";

const dayMs = 24 * 3_600_000;
const look = "flex max-w-52 items-baseline justify-end gap-2 text-right hover:underline";

/** How long until the next thing is due, what that is, and how much is overdue: a click shows it. */
export function NextDue() {
  const { room } = useLiveRoom();
  const { reveal, showPhase, showPart } = useRoomUi();
  const minute = useMinute();
  const now = useSecond();
  const { late } = usePlanProgress();
  const coming = useMemo(() => comingDue(room, minute), [room, minute]);
  const over = useMemo(() => burnDowns(room, minute).filter(({ state }) => state === "over").length, [room, minute]);
  const owed = useMemo(() => tallyOf(room, deliverablesOf(room), minute).late, [room, minute]);
  if (!isUnderWay(room.plan)) return null;
  const next = coming.find(({ at }) => at > now);
  const overdue = late.length + over + owed;
  if (!next && overdue === 0) return null;
  const show = (due: Exclude<Due, { kind: "message" }>) => {
    const step = due.kind === "step" ? room.steps[due.stepId] : undefined;
    if (step) reveal(step);
    else if (due.kind === "deliverable") showPart("checklist", `deliverable-${due.deliverableId}`);
    else showPhase(due.phaseId);
  };
  const away = next ? next.at - now : 0;
  const words = (
    <>
      <span className="num text-lg whitespace-nowrap">{away < dayMs ? elapsedText(away) : minutesText(away / 60_000)}</span>
      <span className="truncate text-xs text-muted">{next?.title}</span>
    </>
  );
  return (
    <div className="min-w-0 max-[1200px]:hidden">
      <div className="caption flex justify-end gap-2 whitespace-nowrap">
        Next due
        {overdue > 0 ? <span className="num font-semibold text-hold">{overdue} overdue</span> : null}
      </div>
      {next ? (
        next.kind === "message" ? (
          <Link title={next.title} href={`/plans/${room.plan.slug}/messages?message=${next.messageId}`} className={look}>
            {words}
          </Link>
        ) : (
          <button type="button" title={next.title} onClick={() => show(next)} className={look}>
            {words}
          </button>
        )
      ) : (
        <div className="text-lg text-faint">–</div>
      )}
    </div>
  );
}
