"use client";

import { useState } from "react";
import { useMay, useMeasures, useRoom } from "#components/live/room-context.ts";
import { BaselineDialog } from "#components/metrics/baseline-dialog.tsx";
import { MetricCard } from "#components/metrics/metric-card.tsx";
import { metricLook } from "#components/metrics/metric-look.ts";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { metricsOf } from "#lib/domain/metrics/samples.ts";
import { later } from "#lib/later.ts";

const metricDialog = later(() => import("./metric-dialog.tsx").then(({ MetricDialog }) => MetricDialog));

/** The metrics on the plan page, to be read and edited. */
export const PlanMetrics = () => <Metrics edits className="mt-6 overflow-clip rounded-xl border border-line" />;

/** The metrics in the war room, below the work: nothing where the plan has none. */
export const RoomMetrics = () => <Metrics edits={false} className="border-t border-line" />;

function Metrics({ edits, className }: { edits: boolean; className: string }) {
  const room = useRoom((shown) => shown.room);
  const may = useMay("plan:edit");
  const [edited, setEdited] = useState<Metric | "new" | null>(null);
  const [taking, setTaking] = useState(false);
  const editable = edits && may.ok && !room.plan.endedAt;
  const metrics = metricsOf(room);
  if (metrics.length === 0 && !editable) return null;
  return (
    <section aria-labelledby="metrics" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="metrics" className="caption">
          Metrics
        </h2>
        {metrics.length > 0 ? (
          <p className="flex items-baseline gap-x-4 text-xs text-muted">
            last 20 min
            {editable ? (
              <Button size="sm" onClick={() => setTaking(true)}>
                Take the baseline…
              </Button>
            ) : null}
          </p>
        ) : null}
      </header>
      <ul className="grid sm:grid-cols-2 xl:grid-cols-3">
        {metrics.map((metric) => (
          <MetricCard key={metric.id} metric={metric} measuredOnly={!edits} onEdit={editable ? () => setEdited(metric) : null} />
        ))}
      </ul>
      {edits ? null : <NeverMeasured metrics={metrics} />}
      <ListFooter
        empty={
          metrics.length === 0
            ? "No metric is written down. One that is can be pushed with a token, and is on this page and in the war room."
            : null
        }
        add="Add a metric"
        onAdd={editable ? () => setEdited("new") : null}
      />
      {taking ? <BaselineDialog onClose={() => setTaking(false)} /> : null}
      {edited ? (
        <LaterPart of={metricDialog} props={{ metric: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
    </section>
  );
}

/** What the plan wants watched and nothing has said a word about, in one line: never fine, and no card each. */
function NeverMeasured({ metrics }: { metrics: readonly Metric[] }) {
  const measures = useMeasures();
  const never = measures ? metrics.filter(({ id }) => !measures.series[id]) : [];
  if (never.length === 0) return null;
  return (
    <details className="border-t border-line px-4 py-2.5 text-sm sm:px-5.5">
      <summary className="cursor-pointer text-hold">
        <StatusMark state={metricLook.never} size="sm" /> {never.length === 1 ? never.map(metricName).join() : `${never.length} metrics`}
      </summary>
      <p className="mt-1 text-xs text-muted wrap-anywhere">
        {never.map(metricName).join(", ")}. They are pushed with a token: the plan's API says how.
      </p>
    </details>
  );
}
