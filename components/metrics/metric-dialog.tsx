"use client";

import { useId, useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useAct, useRoom } from "#components/live/room-context.ts";
import { ComparatorSelect } from "#components/metrics/comparator-select.tsx";
import { ProbeFields, probeOf, typedProbe } from "#components/metrics/probe-fields.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { comparatorWords } from "#lib/domain/metrics/limit-words.ts";
import type { Comparator, Metric } from "#lib/domain/metrics/rows.ts";
import { stagesOf } from "#lib/domain/stages/status.ts";

/** What is measured, in which unit, and what it is when all is well. Without `metric` it is a new one. */
export function MetricDialog({ metric, onClose }: { metric: Metric | undefined; onClose: () => void }) {
  const act = useAct();
  const cohorts = useRoom(({ room }) =>
    [...new Set(stagesOf(room).flatMap(({ cohort }) => (cohort === "" || cohort.length > 60 ? [] : cohort)))].join("\n"),
  );
  const listId = useId();
  const [title, setTitle] = useState(metric?.title ?? "");
  const [segment, setSegment] = useState(metric?.segment ?? "");
  const [trackOnly, setTrackOnly] = useState(metric?.trackOnly ?? false);
  const [unit, setUnit] = useState(metric?.unit ?? "");
  const [baseline, setBaseline] = useState(metric?.baseline == null ? "" : String(metric.baseline));
  const [better, setBetter] = useState<Metric["better"]>(metric?.better ?? "neither");
  const [goal, setGoal] = useState(metric?.goal ? String(metric.goal.limit) : "");
  const [side, setSide] = useState<Comparator>(metric?.goal?.comparator ?? (metric?.better === "up" ? ">" : "<"));
  const [about, setAbout] = useState(metric?.about ?? "");
  const [probe, setProbe] = useState(() => typedProbe(metric?.probe ?? null));
  const [silent, setSilent] = useState(String(metric?.silentMinutes ?? 5));

  async function save() {
    if (!title.trim()) return "Say what is measured.";
    const [usual, wanted] = [baseline, goal].map((text) => (text.trim() === "" ? null : Number(text.trim().replace(",", "."))));
    if (usual != null && !(Math.abs(usual) <= 1e15)) return "The baseline is a number, such as 0.04, or empty.";
    if (wanted != null && !(Math.abs(wanted) <= 1e15)) return "The goal is a number, such as 0.1, or empty.";
    const silentMinutes = Number(silent.trim());
    if (!Number.isInteger(silentMinutes) || silentMinutes < 1 || silentMinutes > 1440) return "Minutes are a whole number from 1 to 1440.";
    const from = probeOf(probe);
    if (typeof from === "string") return from;
    const words = { title: title.trim(), segment: segment.trim(), trackOnly, unit: unit.trim(), about: about.trim() };
    const aimed = wanted == null ? null : { comparator: side, limit: wanted };
    const said = { ...words, better, baseline: usual ?? null, goal: aimed, silentMinutes, probe: from };
    return submitted(metric ? act("editMetric", { metricId: metric.id, ...said }) : act("addMetric", said));
  }

  return (
    <FormDialog title={metric ? "Metric" : "New metric"} submitLabel={metric ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <LineField
        label="What is measured"
        hint="Samples are pushed under this name, and read at checks that are called so."
        required
        value={title}
        maxLength={500}
        placeholder="Error rate"
        onChange={setTitle}
      />
      <LineField
        label="Segment"
        hint="The cohort or zone it is measured of; empty for all. Samples name it, too: Error rate [eu-west]."
        list={`${listId}-segments`}
        value={segment}
        maxLength={60}
        placeholder="eu-west"
        onChange={setSegment}
      />
      <datalist id={`${listId}-segments`}>
        {cohorts.split("\n").map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Unit" value={unit} maxLength={20} placeholder="%" onChange={setUnit} />
        <LineField label="Baseline" value={baseline} maxLength={30} inputMode="decimal" placeholder="0.04" onChange={setBaseline} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Goal is">
          {(control) => <ComparatorSelect control={control} value={side} words={comparatorWords} onChange={setSide} />}
        </Field>
        <LineField label="Goal" hint="Missing it calls nobody." value={goal} maxLength={30} inputMode="decimal" onChange={setGoal} />
        <Field label="Better">
          {(control) => (
            <Select {...control} value={better} onChange={({ target }) => setBetter(target.value as Metric["better"])}>
              <option value="neither">Neither way</option>
              <option value="down">When it falls</option>
              <option value="up">When it rises</option>
            </Select>
          )}
        </Field>
        <LineField label="No data after, in minutes" value={silent} maxLength={4} inputMode="numeric" onChange={setSilent} />
      </div>
      <Checkbox
        label="Track only"
        hint="It is looked at, and nobody wants a limit of it."
        checked={trackOnly}
        onChange={({ target }) => setTrackOnly(target.checked)}
      />
      <ProbeFields probe={probe} unit={unit} onChange={setProbe} />
      <LineField label="What it says" value={about} maxLength={500} onChange={setAbout} />
    </FormDialog>
  );
}
