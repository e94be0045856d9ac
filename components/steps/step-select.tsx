"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import type { FieldControl } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";

/** `value`: the id of the step, or empty; `none`: what choosing no step is called. */
export type StepSelectProps = { control: FieldControl; value: string; none: string; onChange: (stepId: string) => void };

/** One step of the plan, phase by phase. */
export function StepSelect({ control, value, none, onChange }: StepSelectProps) {
  const { room } = useLiveRoom();
  return (
    <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{none}</option>
      {phasesOf(room).map((phase) => (
        <optgroup key={phase.id} label={phase.title}>
          {walkPhase(room, phase.id).map(({ step, depth }) => (
            <option key={step.id} value={step.id}>
              {`${"\u2003".repeat(depth)}${step.title}`}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
