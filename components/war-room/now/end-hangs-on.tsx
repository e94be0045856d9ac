"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { Group, StepLink } from "#components/room/step-link.tsx";
import { useHanging } from "#components/room/use-hanging.ts";
import { HangsMark } from "#components/steps/hangs-mark.tsx";
import { TitleText } from "#components/steps/title-text.tsx";

/** More than this is everything. */
const shown = 3;

/** The first steps the end hangs on, one after another, and how many come behind them. */
export function EndHangsOn() {
  const { room } = useLiveRoom();
  const { inOrder } = useHanging();
  const steps = inOrder.flatMap((id) => room.steps[id] ?? []);
  if (steps.length === 0) return null;
  return (
    <Group title="The end hangs on" aside={<HangsMark />}>
      <ol className="mt-1">
        {steps.slice(0, shown).map((step, index) => (
          <li key={step.id}>
            <StepLink step={step} className="flex gap-2.5 py-1">
              <span aria-hidden className="w-12 shrink-0 text-xs leading-5 text-faint">
                {index === 0 ? "first" : "then"}
              </span>
              <span className="min-w-0">
                <TitleText>{step.title}</TitleText>
              </span>
            </StepLink>
          </li>
        ))}
      </ol>
      {steps.length > shown ? <p className="pt-0.5 text-xs text-faint">and {steps.length - shown} more after them</p> : null}
    </Group>
  );
}
