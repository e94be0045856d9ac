"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useAct } from "#components/live/room-context.ts";
import { ComparatorSelect } from "#components/metrics/comparator-select.tsx";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { comparatorWords } from "#lib/domain/metrics/limit-words.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import type { Threshold, ThresholdComparator } from "#lib/domain/thresholds/rows.ts";

type Kind = Threshold["kind"];
const kindWords: Record<Kind, string> = {
  sustained: "every sample for so long",
  "n-of-m": "n of the last m samples",
  average: "the average of so long",
  p95: "the 95th percentile of so long",
  maximum: "the highest of so long",
  sum: "the sum of so long",
  rate: "the growth a minute over so long",
};
const sides: Record<ThresholdComparator, string> = { ...comparatorWords, "±": "away from baseline" };
const textOf = (value: number | null | undefined) => (value == null ? "" : String(value));
const numberIn = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", ".")));

export type ThresholdDialogProps = { metric: Metric; threshold: Threshold | undefined; onClose: () => void };

/** When a metric is beyond what is borne, and whether that asks to roll back. Without `threshold` it is a new one. */
export function ThresholdDialog({ metric, threshold, onClose }: ThresholdDialogProps) {
  const act = useAct();
  const [action, setAction] = useState(threshold?.action ?? "");
  const [roleId, setRoleId] = useState(threshold?.roleId ?? "");
  const [comparator, setComparator] = useState<ThresholdComparator>(threshold?.comparator ?? (metric.better === "up" ? "<" : ">"));
  const [limit, setLimit] = useState(textOf(threshold?.limit));
  const [clear, setClear] = useState(textOf(threshold?.clear));
  const [asRelative, setRelative] = useState(threshold?.relative ?? false);
  const relative = asRelative || comparator === "±";
  const [kind, setKind] = useState<Kind>(threshold?.kind ?? "sustained");
  const [minutes, setMinutes] = useState(threshold ? textOf(threshold.seconds / 60) : "5");
  const [n, setN] = useState(textOf(threshold?.n ?? 3));
  const [m, setM] = useState(textOf(threshold?.m ?? 5));
  const [level, setLevel] = useState(threshold?.level ?? "");
  const [opensDecision, setOpensDecision] = useState(threshold?.opensDecision ?? false);
  const [response, setResponse] = useState(textOf(threshold?.responseMinutes));

  async function save() {
    if (!Number.isFinite(numberIn(limit))) return "Say the limit as a number.";
    if (clear.trim() && !Number.isFinite(numberIn(clear))) return "What clears it is a number, or empty.";
    const seconds = kind === "n-of-m" ? 0 : Math.round(numberIn(minutes) * 60);
    if (!(seconds >= 0 && seconds <= 86_400)) return "Minutes are a number from 0 to 1440.";
    const counts = kind === "n-of-m" ? [numberIn(n), numberIn(m)] : [1, 1];
    if (!counts.every((each) => Number.isInteger(each) && each >= 1 && each <= 1000)) return "Samples are whole numbers from 1 to 1000.";
    if (response.trim() && !/^\d{1,5}$/.test(response.trim())) return "Minutes are a whole number, 0 for at once, or empty.";
    const [countN = 1, countM = 1] = counts;
    const rule = { comparator, limit: numberIn(limit), clear: clear.trim() ? numberIn(clear) : null, relative, kind, seconds };
    const answer = { responseMinutes: response.trim() ? Number(response) : null, action: action.trim(), roleId: roleId || null };
    const said = { ...rule, n: countN, m: countM, level: level.trim(), opensDecision, ...answer };
    return submitted(
      threshold ? act("editThreshold", { thresholdId: threshold.id, ...said }) : act("addThreshold", { metricId: metric.id, ...said }),
    );
  }

  const unit = relative ? "% from baseline" : metric.unit || "a number";
  return (
    <FormDialog
      title={threshold ? `Threshold of “${metricName(metric)}”` : `New threshold of “${metricName(metric)}”`}
      submitLabel={threshold ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Breached when" required>
          {(control) => <ComparatorSelect control={control} value={comparator} words={sides} onChange={setComparator} />}
        </Field>
        <LineField label={`Limit, in ${unit}`} required value={limit} maxLength={30} inputMode="decimal" onChange={setLimit} />
        <Field label="Counted" required>
          {(control) => (
            <Select {...control} value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
              {Object.entries(kindWords).map(([each, word]) => (
                <option key={each} value={each}>
                  {word}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {kind === "n-of-m" ? (
          <div className="grid grid-cols-2 gap-3">
            <LineField label="n" value={n} maxLength={4} inputMode="numeric" onChange={setN} />
            <LineField label="of m" value={m} maxLength={4} inputMode="numeric" onChange={setM} />
          </div>
        ) : (
          <LineField
            label="Minutes"
            required
            hint={kind === "sustained" ? "0: at once." : undefined}
            value={minutes}
            maxLength={6}
            inputMode="decimal"
            onChange={setMinutes}
          />
        )}
        <LineField
          label="Cleared at"
          hint="Empty: at the limit itself."
          value={clear}
          maxLength={30}
          inputMode="decimal"
          onChange={setClear}
        />
        <LineField label="Level" value={level} maxLength={60} placeholder="critical" onChange={setLevel} />
      </div>
      <Checkbox
        label="Relative to the baseline"
        hint="The limit is per cent away from it."
        checked={relative}
        disabled={comparator === "±"}
        onChange={({ target }) => setRelative(target.checked)}
      />
      <Checkbox
        label="A breach asks whether to roll back"
        hint="The question opens on every screen; a lead decides."
        checked={opensDecision}
        onChange={({ target }) => setOpensDecision(target.checked)}
      />
      <LineField label="What is done about it" value={action} maxLength={500} placeholder="Call the lead" onChange={setAction} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Who answers for it">
          {(control) => <RoleSelect {...{ control, value: roleId }} none="Nobody" onChange={setRoleId} />}
        </Field>
        <LineField
          label={opensDecision ? "Decided within, in minutes" : "Answered within, in minutes"}
          value={response}
          maxLength={5}
          inputMode="numeric"
          onChange={setResponse}
        />
      </div>
    </FormDialog>
  );
}
