"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { tripwiresOf } from "#lib/domain/rollback/status.ts";
import { thresholdsOf } from "#lib/domain/thresholds/status.ts";
import type { TriggerGroup } from "#lib/domain/trigger-groups/rows.ts";
import { membersOf, needsText } from "#lib/domain/trigger-groups/status.ts";

/** Which triggers ask together, and how many of them must hold. Without `group` it is a new one. */
export function GroupDialog({ group, onClose }: { group: TriggerGroup | undefined; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [title, setTitle] = useState(group?.title ?? "");
  const [needs, setNeeds] = useState<number | null>(group?.needs ?? null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([...(group?.thresholdIds ?? []), ...(group?.tripwireIds ?? [])]));
  const [severity, setSeverity] = useState(group?.severity ?? "");
  const [minutes, setMinutes] = useState(group?.responseMinutes ? String(group.responseMinutes) : "");
  const [limits, seen] = [thresholdsOf(room).map(({ threshold }) => threshold.id), tripwiresOf(room).map(({ id }) => id)];
  const every = membersOf(room, { thresholdIds: limits, tripwireIds: seen });
  const count = every.filter(({ id }) => chosen.has(id)).length;
  const counts = [1, ...Array.from({ length: Math.max(0, count - 2) }, (_, index) => index + 2)];
  const ways = needs !== null && !counts.includes(needs) ? [...counts, needs] : counts;

  async function save() {
    if (!title.trim()) return "Say what it means when they hold together.";
    if (count < 2) return "Choose two triggers at least: one asks by itself.";
    if (needs !== null && needs > count) return `${needs} of ${count} can never hold. Choose fewer, or more triggers.`;
    if (minutes.trim() && !/^[1-9]\d{0,5}$/.test(minutes.trim())) return "Minutes are a whole number from 1, or empty.";
    const [thresholdIds, tripwireIds] = [limits.filter((id) => chosen.has(id)), seen.filter((id) => chosen.has(id))];
    const responseMinutes = minutes.trim() ? Number(minutes) : null;
    const said = { title: title.trim(), needs, thresholdIds, tripwireIds, severity: severity.trim(), responseMinutes };
    return submitted(group ? act("editTriggerGroup", { groupId: group.id, ...said }) : act("addTriggerGroup", said));
  }

  function choose(id: string, yes: boolean) {
    const next = new Set(chosen);
    if (yes) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <FormDialog
      title={group ? "Triggers that ask together" : "New group of triggers"}
      description="A trigger in a group asks through it, and no longer by itself."
      submitLabel={group ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <LineField
        label="What it means when they hold"
        required
        value={title}
        maxLength={500}
        placeholder="The service is not usable"
        onChange={setTitle}
      />
      <fieldset className="min-w-0">
        <legend className="text-sm font-medium">Triggers</legend>
        <div className="mt-1.5 grid max-h-64 gap-1.5 overflow-y-auto">
          {every.map(({ id, text }) => (
            <Checkbox
              key={id}
              className="min-w-0 wrap-anywhere"
              label={text}
              checked={chosen.has(id)}
              onChange={({ target }) => choose(id, target.checked)}
            />
          ))}
        </div>
      </fieldset>
      <Field label="It asks to roll back when">
        {(control) => (
          <Select
            {...control}
            value={needs === null ? "all" : String(needs)}
            onChange={({ target }) => setNeeds(target.value === "all" ? null : Number(target.value))}
          >
            {ways.map((each) => (
              <option key={each} value={each}>
                {each === 1 ? "any of them holds" : `${needsText(each, Math.max(count, each + 1))} hold`}
              </option>
            ))}
            <option value="all">all of them hold</option>
          </Select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Severity" value={severity} maxLength={60} placeholder="P1" onChange={setSeverity} />
        <LineField label="Decided within, in minutes" inputMode="numeric" value={minutes} onChange={setMinutes} />
      </div>
    </FormDialog>
  );
}
