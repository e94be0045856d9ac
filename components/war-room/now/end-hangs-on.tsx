"use client";

import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Group, StepLink } from "#components/room/step-link.tsx";
import { useHanging } from "#components/room/use-hanging.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { HangsMark } from "#components/steps/hangs-mark.tsx";
import { TitleText } from "#components/steps/title-text.tsx";
import { momentText } from "#lib/domain/schedule/format-time.ts";
import { leansOn, worstEnd } from "#lib/domain/schedule/learned.ts";

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
      <AtWorst critical={inOrder} />
    </Group>
  );
}

/** Until when the end may slip by earlier runs, and what that leans on. */
function AtWorst({ critical }: { critical: readonly string[] }) {
  const minute = useMinute();
  const today = useToday();
  const { room } = useLiveRoom();
  const progress = usePlanProgress();
  const worst = worstEnd(room, minute, progress, { critical });
  if (!worst) return null;
  return (
    <p className="pt-1 text-xs text-muted">
      At worst <span className="num">{momentText(worst.end, room.plan.zone, today)}</span>: {leansOn(worst)}.
    </p>
  );
}
