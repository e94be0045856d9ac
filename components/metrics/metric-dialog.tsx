"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useAct } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Metric } from "#lib/domain/metrics/rows.ts";

/** What is measured, in which unit, and what it is when all is well. Without `metric` it is a new one. */
export function MetricDialog({ metric, onClose }: { metric: Metric | undefined; onClose: () => void }) {
  const act = useAct();
  const [title, setTitle] = useState(metric?.title ?? "");
  const [unit, setUnit] = useState(metric?.unit ?? "");
  const [baseline, setBaseline] = useState(metric?.baseline == null ? "" : String(metric.baseline));
  const [silent, setSilent] = useState(String(metric?.silentMinutes ?? 5));

  async function save() {
    if (!title.trim()) return "Say what is measured.";
    const usual = baseline.trim() === "" ? null : Number(baseline.trim().replace(",", "."));
    if (usual !== null && !(Math.abs(usual) <= 1e15)) return "The baseline is a number, such as 0.04, or empty.";
    const silentMinutes = Number(silent.trim());
    if (!Number.isInteger(silentMinutes) || silentMinutes < 1 || silentMinutes > 1440) return "Minutes are a whole number from 1 to 1440.";
    const said = { title: title.trim(), unit: unit.trim(), baseline: usual, silentMinutes };
    return submitted(metric ? act("editMetric", { metricId: metric.id, ...said }) : act("addMetric", said));
  }

  return (
    <FormDialog title={metric ? "Metric" : "New metric"} submitLabel={metric ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <Field label="What is measured" hint="Samples are pushed under this name." required>
        {(control) => (
          <Input {...control} value={title} maxLength={500} placeholder="Error rate" onChange={({ target }) => setTitle(target.value)} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Unit">
          {(control) => <Input {...control} value={unit} maxLength={20} placeholder="%" onChange={({ target }) => setUnit(target.value)} />}
        </Field>
        <Field label="Baseline">
          {(control) => (
            <Input
              {...control}
              value={baseline}
              maxLength={30}
              inputMode="decimal"
              placeholder="0.04"
              onChange={({ target }) => setBaseline(target.value)}
            />
          )}
        </Field>
      </div>
      <Field label="No data after, in minutes">
        {(control) => (
          <Input {...control} value={silent} maxLength={4} inputMode="numeric" onChange={({ target }) => setSilent(target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}
