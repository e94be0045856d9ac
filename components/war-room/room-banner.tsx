"use client";

import Link from "next/link";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { statuses } from "#components/ui/statuses.ts";
import { openCare } from "#lib/domain/after-care/status.ts";
import { undelivered } from "#lib/domain/deliverables/status.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";

/** What stands in the way of ticking: the plan has not started, or it is over. */
export function RoomBanner({ planHref }: { planHref: string }) {
  const { room, act } = useLiveRoom();
  const { closed, total } = usePlanProgress();
  const may = useMay("plan:run");
  const { status, endedAt, workEndedAt, endReason, rescheduledTo, continuedBy, zone, t0 } = room.plan;
  if (status === "after-care" && workEndedAt)
    return (
      <Banner title={`The work is done since ${dateTimeText(workEndedAt, zone)}`} className="mx-4 my-2.5 min-[900px]:mx-6">
        {afterCareText(room)}
      </Banner>
    );
  if (isUnderWay(room.plan)) return null;
  const plan = (
    <Link href={planHref} className={buttonClass({ size: "sm" })}>
      To the plan
    </Link>
  );
  const next = (
    <Link href={`/plans/${continuedBy?.slug}`} className={buttonClass({ size: "sm", variant: "primary" })}>
      To the new plan
    </Link>
  );
  if (endedAt) {
    const ended = `${statuses[status].word} ${dateTimeText(endedAt, zone)}`;
    return (
      <Banner title={ended} action={continuedBy ? next : plan} live className="mx-4 my-2.5 min-[900px]:mx-6">
        {closed} of {total} steps closed{endReason ? `. ${/[.!?…]$/.test(endReason) ? endReason : `${endReason}.`}` : "."}
        {rescheduledTo ? ` The new T0 is ${dateTimeText(rescheduledTo, zone)}.` : ""}
      </Banner>
    );
  }
  return (
    <Banner
      title="This plan has not started"
      action={
        <Button size="sm" variant="primary" reasonDisabled={may.ok ? null : may.reason} onClick={() => void tell(act("startPlan", {}))}>
          Start now
        </Button>
      }
      className="mx-4 my-2.5 min-[900px]:mx-6"
    >
      Steps can be ticked once a lead has started it. {t0 ? `T0 is ${dateTimeText(t0, zone)}.` : "T0 becomes the moment of starting."}
    </Banner>
  );
}

/** How much of the after-care is open, and until when. */
function afterCareText(room: PlanRoom): string {
  const open = openCare(room);
  const last = open.at(-1)?.dueAt;
  const owed = undelivered(room).length;
  const handed = owed === 1 ? "1 deliverable is not there yet." : `${owed} deliverables are not there yet.`;
  if (open.length === 0 && owed > 0) return `${handed} Deliver what is owed, or waive it with a reason.`;
  if (open.length === 0) return "Every after-care check has its verdict. A lead closes the plan.";
  const what = open.length === 1 ? "1 after-care check is" : `${open.length} after-care checks are`;
  return `${what} open${last ? `, the last one due ${dateTimeText(last, room.plan.zone)}` : ""}. Each needs a verdict, or a reason why there is none.${owed > 0 ? ` ${handed}` : ""}`;
}
