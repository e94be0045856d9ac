"use client";

import { useRoom } from "#components/live/room-context.ts";
import { thresholdLook } from "#components/thresholds/threshold-look.ts";
import { useStanding } from "#components/thresholds/use-standing.ts";
import { ListRow } from "#components/ui/list-row.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import type { Threshold } from "#lib/domain/thresholds/rows.ts";
import { thresholdText } from "#lib/domain/thresholds/status.ts";
import { groupsWith } from "#lib/domain/trigger-groups/status.ts";

/** A trigger that is measured: it raises the question by itself, and says how it stands. */
export function MeasuredTrigger({ threshold, metric }: { threshold: Threshold; metric: Metric }) {
  const { state, clock } = useStanding(threshold, metric);
  const { level, responseMinutes, action } = threshold;
  const room = useRoom((shown) => shown.room);
  const said = [
    ...groupsWith(room, { kind: "threshold", id: threshold.id }).map(({ title }) => `asks with “${title}”`),
    level,
    responseMinutes === null ? "" : responseMinutes === 0 ? "decided at once" : `decided within ${minutesText(responseMinutes)}`,
    action,
    clock,
  ].filter(Boolean);
  return (
    <ListRow state={thresholdLook[state]}>
      <p className="text-sm wrap-anywhere">
        {metricName(metric)} {thresholdText(threshold, metric.unit)}
      </p>
      <p className="text-xs text-muted">{said.join(" · ")}</p>
    </ListRow>
  );
}
