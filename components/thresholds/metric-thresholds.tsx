"use client";

import { BellOff, BellRing, Ellipsis, Hand } from "lucide-react";
import { useState } from "react";
import { submitted, takeOut, tell } from "#components/live/answers.ts";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { thresholdLook } from "#components/thresholds/threshold-look.ts";
import { useStanding } from "#components/thresholds/use-standing.ts";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { find } from "#lib/domain/kernel/room.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import type { Threshold } from "#lib/domain/thresholds/rows.ts";
import { thresholdsOn, thresholdText } from "#lib/domain/thresholds/status.ts";
import { later } from "#lib/later.ts";

const thresholdDialog = later(() => import("./threshold-dialog.tsx").then(({ ThresholdDialog }) => ThresholdDialog));

const silenceMinutes = 15;

/** The thresholds of one metric, each with how it stands and its clock. */
export function MetricThresholds({ metric, editable }: { metric: Metric; editable: boolean }) {
  const { room } = useLiveRoom();
  const own = thresholdsOn(room, metric.id);
  if (own.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1" aria-label={`Thresholds of “${metricName(metric)}”`}>
      {own.map((threshold) => (
        <ThresholdRow key={threshold.id} {...{ threshold, metric, editable }} />
      ))}
    </ul>
  );
}

function ThresholdRow({ threshold, metric, editable }: { threshold: Threshold; metric: Metric; editable: boolean }) {
  const { room, act } = useLiveRoom();
  const [work, run] = [useMay("step:work"), useMay("plan:run")];
  const [asked, setAsked] = useState<"edit" | "silence" | "sound" | null>(null);
  const { id, breachedAt, ackedBy, level, action, roleId, responseMinutes, opensDecision } = threshold;
  const { state, clock } = useStanding(threshold, metric);
  const text = thresholdText(threshold, metric.unit);
  const owner = find(room, roles, roleId)?.title;
  const soon =
    responseMinutes === null
      ? null
      : `${opensDecision ? "decided" : "answered"} ${responseMinutes === 0 ? "at once" : `within ${minutesText(responseMinutes)}`}`;
  const goesOn = room.plan.startedAt !== null && !room.plan.endedAt;
  const silenced = state === "silenced";
  function remove() {
    return takeOut(act("removeThreshold", { thresholdId: id }), "The threshold is removed.", () =>
      act("restoreThreshold", { thresholdId: id }),
    );
  }

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 text-xs">
      <p className="min-w-0 py-0.5 wrap-anywhere">
        {text}
        {[level, action, owner, soon].filter(Boolean).map((each) => (
          <span key={each} className="text-muted">
            {" "}
            · {each}
          </span>
        ))}
        {clock ? <span className="text-muted"> · {clock}</span> : null}
        {breachedAt && ackedBy ? <span className="text-muted"> · {ackedBy.name} has it</span> : null}
        <NotSent id={id} />
      </p>
      <span className="flex items-center gap-1">
        <StatusMark state={thresholdLook[state]} size="sm" />
        {editable || (goesOn && (work.ok || run.ok)) ? (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about the threshold ${text}`} />}>
            {breachedAt && !ackedBy && goesOn ? (
              <MenuItem
                icon={Hand}
                reasonDisabled={work.ok ? null : work.reason}
                onSelect={() => void tell(act("acknowledgeBreach", { thresholdId: id }))}
              >
                I have it
              </MenuItem>
            ) : null}
            {goesOn ? (
              <MenuItem
                icon={silenced ? BellRing : BellOff}
                reasonDisabled={run.ok ? null : run.reason}
                onSelect={() => setAsked(silenced ? "sound" : "silence")}
              >
                {silenced ? "End the silence…" : `Silence for ${silenceMinutes} min…`}
              </MenuItem>
            ) : null}
            {editable ? <EditItems onEdit={() => setAsked("edit")} onRemove={() => void remove()} /> : null}
          </Menu>
        ) : null}
      </span>
      {asked === "edit" ? <LaterPart of={thresholdDialog} props={{ metric, threshold, onClose: () => setAsked(null) }} /> : null}
      <ReasonDialog
        open={asked === "silence" || asked === "sound"}
        onOpenChange={() => setAsked(null)}
        title={asked === "sound" ? "End the silence?" : `Silence it for ${silenceMinutes} min?`}
        description={`${metricName(metric)} ${text}. A breach that stands when the silence is over is told then.`}
        label="Why?"
        confirmLabel={asked === "sound" ? "End the silence" : "Silence it"}
        onSubmit={(reason) =>
          submitted(act("silenceThreshold", { thresholdId: id, minutes: asked === "sound" ? 0 : silenceMinutes, reason }), reason)
        }
      />
    </li>
  );
}
