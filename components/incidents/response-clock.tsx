"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import type { Incident } from "#lib/domain/incidents/rows.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** Since when an incident is open, and by when somebody is to take it, until somebody has. */
export function ResponseClock({ incident: { openedAt, dueAt, takenAt, resolvedAt } }: { incident: Incident }) {
  const now = useSecond();
  const waits = dueAt !== null && takenAt === null && resolvedAt === null;
  const left = waits ? Date.parse(dueAt) - now : 0;
  return (
    <span className="text-xs text-muted">
      since <Moment at={openedAt} />
      {resolvedAt ? null : (
        <>
          {" "}
          ·{" "}
          <span className="num" aria-live="off">
            {elapsedText(now - Date.parse(openedAt))}
          </span>
        </>
      )}
      {waits ? (
        <span className={left < 0 ? "font-semibold text-nogo" : "font-semibold text-hold"}>
          {" "}
          · {left < 0 ? "was to be taken" : "to be taken"} by <Moment at={dueAt} />,{" "}
          <span className="num" aria-live="off">
            {left < 0 ? `${elapsedText(-left)} over` : `${elapsedText(left)} left`}
          </span>
        </span>
      ) : null}
    </span>
  );
}
