"use client";

import clsx from "clsx";
import { Ellipsis, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { takeOut } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMeasures } from "#components/live/room-context.ts";
import { metricLook } from "#components/metrics/metric-look.ts";
import { MetricTitle } from "#components/metrics/metric-title.tsx";
import { lastedText, measureText } from "#components/metrics/number-text.ts";
import { Sparkline } from "#components/metrics/sparkline.tsx";
import { ChartButton } from "#components/numbers/large/chart-button.tsx";
import { watchedLook } from "#components/numbers/watched-look.ts";
import { MetricThresholds } from "#components/thresholds/metric-thresholds.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { limitText } from "#lib/domain/metrics/limit-words.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { metricState } from "#lib/domain/metrics/samples.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import { linesOf, thresholdsOn } from "#lib/domain/thresholds/status.ts";
import { later } from "#lib/later.ts";

const thresholdDialog = later(() => import("#components/thresholds/threshold-dialog.tsx").then(({ ThresholdDialog }) => ThresholdDialog));

/** `measuredOnly`: nothing while it was never measured. */
export type MetricCardProps = { metric: Metric; onEdit: (() => void) | null; measuredOnly?: boolean };

/** One metric: its newest value, how old that is, what it is when all is well, and its last minutes. */
export function MetricCard({ metric, onEdit, measuredOnly = false }: MetricCardProps) {
  const { room, act } = useLiveRoom();
  const measures = useMeasures();
  const now = useSecond();
  const moment = useMoment();
  const [adding, setAdding] = useState(false);
  const { id, trackOnly, unit, baseline, baselineTaken, silentMinutes, goal, about, probe } = metric;
  const probing = measures?.probings[id];
  const takenText = baselineTaken ? `, taken ${moment(baselineTaken.at)} by ${baselineTaken.by.name}` : "";
  const own = measures?.series[id];
  const last = own?.last;
  const state = measures === null ? "unread" : metricState(metric, last, now);
  const limits = thresholdsOn(room, id).flatMap((threshold) => linesOf(threshold, metric));

  if (measuredOnly && state === "never") return null;

  function remove() {
    return takeOut(act("removeMetric", { metricId: id }), `“${metricName(metric)}” is removed.`, () =>
      act("restoreMetric", { metricId: id }),
    );
  }

  return (
    <li id={`metric-${id}`} className="-mr-px min-w-0 border-t border-r border-line px-4 py-3 sm:px-5.5">
      <div className="flex flex-wrap items-start justify-between gap-x-2">
        {/* Where both do not fit, how it stands goes below: a name is not broken for it. */}
        <h3 className="caption min-w-0 grow basis-32 pt-1 wrap-anywhere">
          <MetricTitle metric={metric} />
        </h3>
        <span className="flex items-center gap-1">
          <StatusMark state={state === "measured" && trackOnly ? watchedLook.tracked : metricLook[state]} size="sm" />
          {last ? <ChartButton metric={metric} /> : null}
          {onEdit ? (
            <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${metricName(metric)}”`} />}>
              <MenuItem icon={PencilLine} onSelect={onEdit}>
                Edit…
              </MenuItem>
              {trackOnly ? null : (
                <MenuItem icon={Plus} onSelect={() => setAdding(true)}>
                  Add a threshold…
                </MenuItem>
              )}
              <MenuItem icon={Trash2} tone="danger" onSelect={() => void remove()}>
                Remove
              </MenuItem>
            </Menu>
          ) : null}
        </span>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-3">
        {state === "measured" && last ? (
          <span className="num text-2xl font-semibold">
            {shortNumber(last[1])}
            <span className="ml-1.5 font-sans text-sm font-normal text-muted">{unit}</span>
          </span>
        ) : (
          <span className="num text-2xl text-muted">{state === "unread" ? "…" : "no data"}</span>
        )}
        {baseline === null && !goal ? null : (
          <span className="num text-xs text-muted">
            {[
              baseline === null ? null : `baseline ${measureText(baseline, unit)}${takenText}`,
              goal ? `goal ${limitText(goal, unit)}` : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
      </p>
      <Sparkline
        points={own?.points ?? []}
        baseline={baseline}
        now={now}
        gapMs={silentMinutes * 60_000}
        limits={limits}
        silentSince={state === "silent" && last ? last[0] : null}
      />
      <p className="mt-1 text-xs text-muted">
        {state === "measured" && last ? `${lastedText(now - last[0])} ago` : null}
        {state === "silent" && last
          ? `silent for ${lastedText(now - last[0])}, last ${measureText(last[1], unit)} at ${moment(last[0])}`
          : null}
        {state === "never" ? (probe ? "nothing was read yet" : "nothing was pushed yet") : null}
        {state === "unread" ? "being read" : null}
      </p>
      {probe ? (
        <p className={clsx("text-xs wrap-anywhere", probing?.problem ? "text-hold" : "text-muted")}>
          {probing ? `asked ${lastedText(now - probing.askedAt)} ago` : `asked every ${probe.everySeconds} s from an hour before T0 on`}
          {probing?.problem ? `: ${probing.problem}` : ""}
          <span className="text-faint"> · {probe.read === "prometheus" ? `Prometheus ${probe.server}` : new URL(probe.url).host}</span>
        </p>
      ) : null}
      {trackOnly && state !== "measured" ? <p className="text-xs text-muted">track only</p> : null}
      {about ? <p className="mt-1 text-xs text-muted wrap-anywhere">{about}</p> : null}
      <MetricThresholds metric={metric} editable={onEdit !== null} />
      <NotSent id={id} />
      {adding ? <LaterPart of={thresholdDialog} props={{ metric, threshold: undefined, onClose: () => setAdding(false) }} /> : null}
    </li>
  );
}
