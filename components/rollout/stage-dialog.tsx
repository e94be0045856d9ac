"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { criterionIn, type NumberRow, numberRows, StageNumbers } from "#components/rollout/stage-numbers.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { metricsOf } from "#lib/domain/metrics/samples.ts";
import type { Stage, StageCriterion } from "#lib/domain/stages/rows.ts";
import { watchesOf } from "#lib/domain/watches/slots.ts";

const count = (text: string): number | null | undefined =>
  text.trim() === "" ? null : /^\d{1,7}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined;
const lines = (text: string) => [
  ...new Set(
    text
      .split("\n")
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

/** One stage: its share, who gets it, how long it soaks, what is done and what must hold. Without `stage` it is a new one. */
export function StageDialog({ stage, onClose }: { stage: Stage | undefined; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const watches = watchesOf(room);
  const said = (when: StageCriterion["when"]) =>
    (stage?.criteria ?? [])
      .filter((each) => each.when === when && each.watchId === null && !each.metricId && !each.goal)
      .map(({ text }) => text)
      .join("\n");
  const [title, setTitle] = useState(stage?.title ?? "");
  const [percent, setPercent] = useState(stage ? String(stage.percent) : "");
  const [cohort, setCohort] = useState(stage?.cohort ?? "");
  const [soak, setSoak] = useState(stage?.soakMinutes ? String(stage.soakMinutes) : "");
  const [after, setAfter] = useState(stage?.afterMinutes ? String(stage.afterMinutes) : "");
  const [from, setFrom] = useState<string>(stage?.afterFrom ?? "");
  const [actions, setActions] = useState((stage?.actions ?? []).join("\n"));
  const [entry, setEntry] = useState(said("entry"));
  const [exit, setExit] = useState(said("exit"));
  const metrics = metricsOf(room);
  const [numbers, setNumbers] = useState<readonly NumberRow[]>(numberRows(stage?.criteria ?? []));
  const [read, setRead] = useState<readonly string[]>((stage?.criteria ?? []).flatMap(({ watchId }) => watchId ?? []));
  const [itself, setItself] = useState(stage?.promotesItself ?? false);

  async function save() {
    const share = Number(percent.replace(",", ".").replace("%", "").trim());
    if (!(share > 0 && share <= 100)) return "Say the share in percent: more than 0, at most 100.";
    const [soakMinutes, afterMinutes] = [count(soak), count(after)];
    if (soakMinutes === undefined || afterMinutes === undefined) return "Write lengths in whole minutes, or leave them empty.";
    const words = (text: string, when: StageCriterion["when"]) => lines(text).map((each) => ({ text: each, when, watchId: null }));
    const watched = watches
      .filter(({ id }) => read.includes(id))
      .map(
        (watch) =>
          stage?.criteria.find(({ watchId }) => watchId === watch.id) ?? { text: watch.title, when: "exit" as const, watchId: watch.id },
      );
    const counted: StageCriterion[] = [];
    for (const row of numbers) {
      const criterion = criterionIn(row, metrics);
      if (typeof criterion === "string") return criterion;
      counted.push(criterion);
    }
    const criteria = [...words(entry, "entry"), ...words(exit, "exit"), ...counted, ...watched];
    const twice = criteria.find(
      ({ text, when }, index) => criteria.findIndex((each) => each.text === text && each.when === when) !== index,
    );
    if (twice) return `“${twice.text}” is there twice. Take one out.`;
    const fields = {
      ...{ title: title.trim() || `${share} %`, percent: share, cohort: cohort.trim(), soakMinutes, afterMinutes },
      afterFrom: from === "start" || from === "previous" ? from : null,
      ...{ actions: lines(actions), promotesItself: itself, criteria },
    } as const;
    return submitted(stage ? act("editStage", { stageId: stage.id, ...fields }) : act("addStage", fields));
  }

  return (
    <FormDialog title={stage ? "Stage of the rollout" : "New stage"} submitLabel={stage ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <div className="grid gap-4 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-3">
        <LineField label="Share, in %" required inputMode="decimal" value={percent} maxLength={12} onChange={setPercent} />
        <LineField label="Called" value={title} maxLength={500} placeholder="Canary" onChange={setTitle} />
      </div>
      <LineField
        label="Who gets it"
        hint="A cohort that applications name in their context; empty: whoever falls into the share."
        value={cohort}
        maxLength={500}
        placeholder="Power users"
        onChange={setCohort}
      />
      <div className="grid gap-4 sm:grid-cols-3 sm:gap-3">
        <LineField label="Soak, in minutes" inputMode="numeric" value={soak} onChange={setSoak} />
        <LineField label="Not before, in minutes" inputMode="numeric" value={after} onChange={setAfter} />
        <Field label="Counted from">
          {(control) => (
            <Select {...control} value={from} onChange={({ target }) => setFrom(target.value)}>
              <option value="">not said</option>
              <option value="start">the start</option>
              <option value="previous">the stage before</option>
            </Select>
          )}
        </Field>
      </div>
      <Field label="Must hold to enter it" hint="One in each line.">
        {(control) => <Textarea {...control} rows={2} maxLength={20_000} value={entry} onChange={({ target }) => setEntry(target.value)} />}
      </Field>
      <Field label="Must hold to leave it" hint="One in each line.">
        {(control) => <Textarea {...control} rows={2} maxLength={20_000} value={exit} onChange={({ target }) => setExit(target.value)} />}
      </Field>
      <StageNumbers rows={numbers} metrics={metrics} onChange={setNumbers} />
      {watches.length > 0 ? (
        <fieldset className="flex flex-col gap-1">
          <legend className="text-sm font-medium">Checks that must be fine to leave it</legend>
          {watches.slice(0, 40).map(({ id, title: name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={read.includes(id)}
              onChange={({ target }) => setRead(target.checked ? [...read, id] : read.filter((each) => each !== id))}
            />
          ))}
        </fieldset>
      ) : null}
      <Field label="What is done in it" hint="One in each line.">
        {(control) => (
          <Textarea {...control} rows={2} maxLength={20_000} value={actions} onChange={({ target }) => setActions(target.value)} />
        )}
      </Field>
      <Checkbox
        label="Goes on by itself"
        hint="Once its soak is over and everything is met; never where something is not known."
        checked={itself}
        onChange={({ target }) => setItself(target.checked)}
      />
    </FormDialog>
  );
}
