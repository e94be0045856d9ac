"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { StepLink } from "#components/room/step-link.tsx";
import { useHanging } from "#components/room/use-hanging.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import { predecessorsOf } from "#lib/domain/steps/predecessors.ts";
import { isClosed, type Step } from "#lib/domain/steps/rows.ts";

/** What a step comes after by name, what of it is still open, and how long it may slip. Nothing where nothing is known of it. */
export function StepOrder({ step }: { step: Step }) {
  const { room } = useLiveRoom();
  const { slack, critical } = useHanging();
  const before = predecessorsOf(room, step);
  const spare = slack.get(step.id);
  if (before.length === 0 && spare === undefined && !critical.has(step.id)) return null;
  return (
    <div className="flex flex-col gap-0.5 text-xs text-muted">
      {before.length > 0 ? (
        <div className="flex flex-wrap gap-x-2">
          Comes after
          {before.map((each) => (
            <StepLink key={each.id} step={each} className="w-auto! text-xs! underline decoration-edge underline-offset-2">
              {each.title}
              {isClosed(each) ? " (done)" : ""}
            </StepLink>
          ))}
        </div>
      ) : null}
      {critical.has(step.id) ? <p>The end hangs on it: what holds it up holds up everything.</p> : null}
      {spare === undefined ? null : (
        <p>
          <span className="num">{minutesText(spare)}</span> of slack: it holds up nothing until then.
        </p>
      )}
    </div>
  );
}
