"use client";

import { Siren } from "lucide-react";
import { tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoomLine } from "#components/room/room-line.tsx";
import { Button } from "#components/ui/button.tsx";
import { thresholdsOf, thresholdText } from "#lib/domain/thresholds/status.ts";

/** Across every screen for each threshold that is breached: which, since when, what was measured, and who has it. */
export function BreachBanner() {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  if (room.plan.endedAt) return null;
  return thresholdsOf(room).map(({ threshold, metric }) => {
    const { id, breachedAt, cause, ackedBy } = threshold;
    if (!breachedAt) return null;
    const newest = cause.at(-1);
    const text = thresholdText(threshold, metric.unit);
    return (
      <RoomLine key={id} look="alarm" icon={Siren} word="Breached">
        <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
          <b className="font-semibold">{metric.title}</b> {text}
          {newest ? `: it was ${`${newest[1]} ${metric.unit}`.trim()}` : null}{" "}
          <span className="text-xs text-muted">
            since <Moment at={breachedAt} /> · {ackedBy ? `${ackedBy.name} has it` : "nobody has it yet"}
          </span>
        </p>
        {ackedBy ? null : (
          <Button
            size="sm"
            reasonDisabled={may.ok ? null : may.reason}
            aria-label={`I have it: ${metric.title} ${text}`}
            onClick={() => void tell(act("acknowledgeBreach", { thresholdId: id }))}
          >
            I have it
          </Button>
        )}
      </RoomLine>
    );
  });
}
