"use client";

import type { GatePlace } from "#components/gates/edit/gate-draft.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";

export type GatePlaceFieldsProps = { before: GatePlace; onChange: (before: GatePlace) => void };

/** Where a gate stands: before a phase, before one of its steps, or at the end of the plan. */
export function GatePlaceFields({ before, onChange }: GatePlaceFieldsProps) {
  const { room } = useLiveRoom();
  const phaseId = before.phaseId ?? room.steps[before.stepId ?? ""]?.phaseId ?? "";
  const steps = phaseId ? walkPhase(room, phaseId) : [];
  return (
    <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
      <Field label="Stands before" required>
        {(control) => (
          <Select {...control} value={phaseId} onChange={({ target }) => onChange({ phaseId: target.value || null, stepId: null })}>
            {phasesOf(room).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value="">The end of the plan</option>
          </Select>
        )}
      </Field>
      {phaseId ? (
        <Field label="In that phase, before" required>
          {(control) => (
            <Select
              {...control}
              value={before.stepId ?? ""}
              onChange={({ target }) => onChange(target.value ? { phaseId: null, stepId: target.value } : { phaseId, stepId: null })}
            >
              <option value="">All of it</option>
              {steps.map(({ step, depth }) => (
                <option key={step.id} value={step.id}>
                  {"\u2003".repeat(depth) + step.title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
