"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { PlanPlace } from "#components/plan/plan-place.ts";
import { refusalOf } from "#components/plan/refusal-of.ts";
import { StartWarningList } from "#components/plan/start-warning-list.tsx";
import { startWarnings } from "#components/plan/start-warnings.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { clockText, minutesText, msOf } from "#lib/domain/schedule/format-time.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";

/** Starts the plan, after saying what that does. */
export function StartButton({ now, onGo }: { now: number; onGo: (place: PlanPlace) => void }) {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:run");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { t0, zone, slug, title } = room.plan;

  async function start() {
    const refusal = refusalOf(await act("startPlan", {}));
    if (!refusal) router.push(`/plans/${slug}/room`);
    return refusal;
  }

  return (
    <>
      <Button variant="primary" reasonDisabled={may.ok ? null : may.reason} onClick={() => setAsking(true)}>
        Start…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Start “${title}”?`}
        description={
          <div className="flex flex-col gap-2">
            <p>The war room opens and steps can be ticked. From then on only leads change the plan, and every change is a new revision.</p>
            <p>
              {t0 ? fromT0(t0, zone, now) : `T0 is not fixed, so it becomes the moment you start: now, ${clockText(now, zone)} ${zone}.`}
            </p>
            {phasesOf(room).length === 0 ? <p className="text-hold">The plan is still empty.</p> : null}
            <StartWarningList
              warnings={asking ? startWarnings(room) : []}
              onGo={(place) => {
                setAsking(false);
                onGo(place);
              }}
            />
          </div>
        }
        confirmLabel="Start the plan"
        onConfirm={start}
      />
    </>
  );
}

/** Starting early or late leaves T0 where it is; people should hear that before, not find out. */
function fromT0(t0: string, zone: string, now: number): string {
  const early = (msOf(t0) - now) / 60_000;
  if (Math.abs(early) < 1) return "It is T0 now.";
  return `T0 stays at ${clockText(t0, zone)} ${zone}, ${minutesText(early)} ${early > 0 ? "from now" : "ago"}. To count from another moment, move T0 first.`;
}
