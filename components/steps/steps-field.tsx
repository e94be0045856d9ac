"use client";

import { useState } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { leavesOf, phasesOf } from "#lib/domain/steps/outline.ts";

/** More than this are found by typing. */
const shown = 40;

export type StepsFieldProps = {
  chosen: readonly string[];
  onChange: (stepIds: readonly string[]) => void;
  label?: string;
  hint?: string;
  /** A step that cannot be chosen: the one that is asked about. */
  without?: string;
  most?: number;
};

/** Chooses steps of the plan: those chosen first, the others by a part of their name. */
export function StepsField({ chosen, onChange, label = "Steps it is about", hint, without, most = 50 }: StepsFieldProps) {
  const { room } = useLiveRoom();
  const [part, setPart] = useState("");
  const [first] = useState(chosen);
  const steps = phasesOf(room).flatMap((phase) => leavesOf(room, phase.id).map((step) => ({ step, phase: phase.title })));
  const wanted = part.trim().toLowerCase();
  const found = steps
    .filter(({ step }) => step.id !== without && (!wanted || step.title.toLowerCase().includes(wanted)))
    .toSorted((a, b) => Number(first.includes(b.step.id)) - Number(first.includes(a.step.id)));
  if (steps.length === 0) return null;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, most));
  return (
    <div className="flex flex-col gap-2">
      <Field label={chosen.length > 0 ? `${label} (${chosen.length})` : label} hint={hint}>
        {(control) => (
          <Input {...control} value={part} maxLength={200} placeholder="Find a step" onChange={({ target }) => setPart(target.value)} />
        )}
      </Field>
      <ul className="max-h-40 overflow-y-auto rounded-lg border border-edge">
        {found.slice(0, shown).map(({ step, phase }) => (
          <li key={step.id}>
            <label className="flex min-h-9 cursor-pointer items-center gap-2.5 px-3 py-1.5 text-sm hover:bg-raise pointer-coarse:min-h-11">
              <input type="checkbox" className="size-4 shrink-0" checked={chosen.includes(step.id)} onChange={() => toggle(step.id)} />
              <span className="min-w-0 flex-1 wrap-anywhere">
                {step.title} <span className="text-xs text-muted">{phase}</span>
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 ? <li className="px-3 py-2 text-sm text-muted">No step is called that.</li> : null}
        {found.length > shown ? (
          <li className="px-3 py-2 text-xs text-muted">{found.length - shown} more: type a part of the name.</li>
        ) : null}
      </ul>
    </div>
  );
}
