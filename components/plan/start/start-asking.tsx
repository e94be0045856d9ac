"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { onceDone, submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { CheckPlan } from "#components/plan/check-plan.ts";
import type { PlanPlace } from "#components/plan/plan-place.ts";
import { chosenT0, StartChoices, usualChoice } from "#components/plan/start/start-choice.tsx";
import { StartWarningList } from "#components/plan/start/start-warning-list.tsx";
import { findingsAtStart, rosterWarnings, startWarnings } from "#components/plan/start/start-warnings.ts";
import { useCheck } from "#components/plan/use-check.ts";
import { startOf } from "#components/time/start-fields.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { phasesOf } from "#lib/domain/steps/outline.ts";

export type StartAskingProps = {
  /** In epoch ms. */
  now: number;
  onGo: (place: PlanPlace) => void;
  check: CheckPlan;
  onClose: () => void;
};

/** Asks when the clock of the plan begins, with what will stand in the way. */
export function StartAsking({ now, onGo, check, onClose }: StartAskingProps) {
  const { room, act } = useLiveRoom();
  const router = useRouter();
  const { t0, zone, slug, title } = room.plan;
  const { found } = useCheck(check, room.id);
  const [choice, setChoice] = useState(() => usualChoice(room, now));
  const [start, setStart] = useState(() => startOf(t0, zone));

  async function begin() {
    const meant = chosenT0({ choice, start, t0, zone, now });
    if ("missing" in meant) return meant.missing;
    if (choice === "other" && start.zone !== zone) {
      const refusal = await submitted(act("editPlan", { zone: start.zone }));
      if (refusal) return refusal;
    }
    const asked = choice === "keep" ? {} : { t0: choice === "now" ? ("now" as const) : meant.t0 };
    const acting = act("startPlan", asked);
    void onceDone(acting, () => router.push(`/plans/${slug}/room`));
    return submitted(acting);
  }

  function go(place: PlanPlace) {
    onClose();
    onGo(place);
  }

  return (
    <ConfirmDialog
      open
      size="md"
      onOpenChange={onClose}
      title={`Start “${title}”?`}
      description={
        <div className="flex flex-col gap-3">
          <p>The war room opens and steps can be ticked. From then on only leads change the plan, and every change is a new revision.</p>
          <StartChoices room={room} now={now} choice={choice} onChoose={setChoice} start={start} onStart={setStart} />
          {phasesOf(room).length === 0 ? <p className="text-hold">The plan is still empty.</p> : null}
          <StartWarningList title="Gates and signatures nobody could pass" warnings={startWarnings(room)} onGo={go} />
          <StartWarningList title="Times in the roster that nobody has" warnings={rosterWarnings(room)} onGo={go} />
          {found === null ? <p className="text-xs text-faint">Looking for what the plan leaves open…</p> : null}
          {found && found.state !== "done" ? <p className="text-xs text-hold">{found.words}</p> : null}
          {found?.state === "done" ? (
            <StartWarningList
              title="What the plan leaves open, or what cannot be true"
              warnings={findingsAtStart(found.findings)}
              onGo={go}
            />
          ) : null}
        </div>
      }
      confirmLabel="Start the plan"
      onConfirm={begin}
    />
  );
}
