"use client";

import { Siren, TriangleAlert } from "lucide-react";
import { OpenAbout } from "#components/incidents/open-about.tsx";
import { tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoomLine } from "#components/room/room-line.tsx";
import { Button } from "#components/ui/button.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";
import { thresholdsOf, thresholdText } from "#lib/domain/thresholds/status.ts";
import { isGrave } from "#lib/domain/thresholds/watched.ts";

/** Across every screen for each threshold that is breached: which, since when, what was measured, and who has it. The grave ones stand first, and in red. */
export function BreachBanner() {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  if (room.plan.endedAt) return null;
  const gravestFirst = thresholdsOf(room).toSorted((a, b) => Number(isGrave(b.threshold)) - Number(isGrave(a.threshold)));
  return gravestFirst.map(({ threshold, metric }) => {
    const { id, breachedAt, cause, ackedBy, level, responseMinutes } = threshold;
    if (!breachedAt) return null;
    const newest = cause.at(-1);
    const text = thresholdText(threshold, metric.unit);
    const was = newest ? `: it was ${`${newest[1]} ${metric.unit}`.trim()}` : "";
    return (
      <RoomLine key={id} look={isGrave(threshold) ? "alarm" : "warning"} icon={isGrave(threshold) ? Siren : TriangleAlert} word="Breached">
        <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
          <b className="font-semibold">{metricName(metric)}</b> {text}
          {was}
          {level ? ` · ${level}` : null}{" "}
          <span className="text-xs text-muted">
            since <Moment at={breachedAt} /> · {ackedBy ? `${ackedBy.name} has it` : "nobody has it yet"}
            {ackedBy || responseMinutes === null ? null : <AnswerClock until={Date.parse(breachedAt) + responseMinutes * 60_000} />}
          </span>
        </p>
        {ackedBy ? null : (
          <Button
            size="sm"
            reasonDisabled={may.ok ? null : may.reason}
            aria-label={`I have it: ${metricName(metric)} ${text}`}
            onClick={() => void tell(act("acknowledgeBreach", { thresholdId: id }))}
          >
            I have it
          </Button>
        )}
        <OpenAbout links="thresholdIds" id={id} called={`${metricName(metric)} ${text}`} title={`${metricName(metric)} ${text}${was}`} />
      </RoomLine>
    );
  });
}

/** By when somebody is to have it, by what the plan says of its level, and how long that is yet. */
function AnswerClock({ until }: { until: number }) {
  const left = until - useSecond();
  return (
    <span className={left < 0 ? "font-semibold text-nogo" : "font-semibold text-hold"}>
      {" "}
      · {left < 0 ? "was to be answered" : "to be answered"} by <Moment at={until} />,{" "}
      <span className="num" aria-live="off">
        {left < 0 ? `${elapsedText(-left)} over` : `${elapsedText(left)} left`}
      </span>
    </span>
  );
}
