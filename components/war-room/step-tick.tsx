"use client";

import clsx from "clsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { notify } from "#components/ui/notify.ts";
import { statuses } from "#components/ui/statuses.ts";
import { StepBox } from "#components/ui/step-box.tsx";
import { useDesk } from "#components/war-room/desk-context.ts";
import { useLasting } from "#components/war-room/use-lasting.ts";
import { whyHeld } from "#lib/domain/gates/asked-of.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** An act that takes longer than this is shown as not sent. */
export const unsentAfterMs = 700;

/** The box of a step, to tick and untick it. */
export function StepTick({ step, unsaved, className }: { step: Step; unsaved: boolean; className?: string }) {
  const { deeds } = useDesk();
  const may = useMay("step:work");
  const pending = useLasting(unsaved, unsentAfterMs);
  const { room } = useLiveRoom();
  const held = whyHeld(room, step);
  const why = may.ok ? held : may.reason;
  const off = !may.ok || held !== null || !isUnderWay(room.plan);
  const shown = held && step.status === "todo" ? "waiting" : step.status;
  const state = `${statuses[shown].word}${pending ? ", not sent yet" : ""}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box with five states is no native checkbox.
    <button
      type="button"
      role="checkbox"
      aria-checked={step.status === "done" ? true : step.status === "todo" ? false : "mixed"}
      aria-label={`${step.title}: ${state}`}
      aria-disabled={off || undefined}
      tabIndex={-1}
      onClick={() => (why ? notify(why, { tone: "info" }) : deeds.toggle(step))}
      title={held ?? undefined}
      className={clsx("tap grid place-items-center self-start rounded-md", className)}
    >
      <StepBox status={shown} pending={pending} className="max-[900px]:size-5.5" />
    </button>
  );
}
