"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMeasures } from "#components/live/room-context.ts";
import { measureText } from "#components/metrics/number-text.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import { baselineFrom, metricsOf } from "#lib/domain/metrics/samples.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";

const spans = [20, 10, 5] as const;

/** Keeps what the metrics are now as what they are when all is well: shows each as it was and as it would be, before it is pressed. */
export function BaselineDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const measures = useMeasures();
  const now = useSecond();
  const [minutes, setMinutes] = useState<number>(spans[0]);
  const found = metricsOf(room).map((metric) => ({ metric, taken: baselineFrom(measures?.series[metric.id]?.points ?? [], minutes, now) }));
  const values = found.flatMap(({ metric, taken }) => (taken ? [{ metricId: metric.id, value: taken.value }] : []));
  return (
    <FormDialog
      title="Take the baseline"
      description="What the metrics are now becomes what they are when all is well. Limits relative to the baseline go by it from then on."
      submitLabel={values.length === 1 ? "Take it for 1 metric" : `Take it for ${values.length} metrics`}
      reasonDisabled={values.length > 0 ? null : `Nothing was measured in the last ${minutes} min.`}
      startsAtSubmit
      onClose={onClose}
      onSubmit={() => submitted(act("takeBaseline", { minutes, values }))}
    >
      <Field label="Over the last" hint="The median, so that one odd sample does not move it.">
        {(control) => (
          <Select {...control} value={String(minutes)} onChange={({ target }) => setMinutes(Number(target.value))}>
            {spans.map((span) => (
              <option key={span} value={span}>
                {span} min
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {found.map(({ metric, metric: { id, unit, baseline }, taken }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-3 py-2 text-sm">
            <span className="min-w-0 wrap-anywhere">{metricName(metric)}</span>
            {taken ? (
              <span className="num text-xs">
                {baseline === null ? null : <span className="text-muted">{measureText(baseline, unit)} → </span>}
                <b className="text-sm font-semibold">{measureText(taken.value, unit)}</b>
                <span className="text-muted"> of {taken.of === 1 ? "1 sample" : `${taken.of} samples`}</span>
                {baseline === null ? null : <span className="text-muted"> {awayText(baseline, taken.value)}</span>}
              </span>
            ) : (
              <span className="text-xs text-hold">
                no data: {baseline === null ? "stays without one" : `stays ${measureText(baseline, unit)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}

/** How far a number is from what it was before: `(+25 %)`. */
function awayText(before: number, now: number): string {
  if (before === 0 || now === before) return now === before ? "(as before)" : "";
  const per = ((now - before) / Math.abs(before)) * 100;
  return `(${per > 0 ? "+" : "−"}${shortNumber(Math.abs(per))} %)`;
}
