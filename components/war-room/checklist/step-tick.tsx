"use client";

import clsx from "clsx";
import { unsentAfterMs } from "#components/live/not-sent.tsx";
import { useRoomUi } from "#components/room/room-ui.ts";
import { useTitle } from "#components/steps/use-title.ts";
import { notify } from "#components/ui/notify.ts";
import { statuses } from "#components/ui/statuses.ts";
import { StepBox } from "#components/ui/step-box.tsx";
import { useLasting } from "#components/ui/use-lasting.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

export type StepTickProps = {
  step: Step;
  unsaved: boolean;
  /** Whether the plan runs. */
  underWay: boolean;
  /** What keeps the step from being worked on now, as a sentence. */
  held: string | null;
  /** Why the viewer may not work on steps at all. */
  barred: string | null;
  className?: string;
};

/** The box of a step, to tick and untick it. */
export function StepTick({ step, unsaved, underWay, held, barred, className }: StepTickProps) {
  const { actions } = useRoomUi();
  const title = useTitle(step.title);
  const pending = useLasting(unsaved, unsentAfterMs);
  const why = barred ?? held;
  const off = why !== null || !underWay;
  const shown = held && step.status === "todo" ? "waiting" : step.status;
  const state = `${statuses[shown].word}${pending ? ", not sent yet" : ""}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box with five states is no native checkbox.
    <button
      type="button"
      role="checkbox"
      aria-checked={step.status === "done" ? true : step.status === "todo" ? false : "mixed"}
      aria-label={`${title}: ${state}`}
      aria-disabled={off || undefined}
      tabIndex={-1}
      onClick={() => (why ? notify(why, { tone: "info" }) : actions.toggle(step))}
      title={held ?? undefined}
      className={clsx("tap grid place-items-center self-start rounded-md", className)}
    >
      <StepBox status={shown} pending={pending} className="max-[900px]:size-5.5" />
    </button>
  );
}
