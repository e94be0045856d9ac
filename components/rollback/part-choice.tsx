"use client";

import { useRoom } from "#components/live/room-context.ts";
import { whoseText } from "#components/rollback/way-parts.tsx";
import { useNames } from "#components/room/use-names.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Block } from "#lib/domain/rollback/parts.ts";
import { partTakes, takesText } from "#lib/domain/rollback/takes.ts";

export type PartChoiceProps = {
  /** What the choice is called. */
  label: string;
  /** What is said of it beside: why these are chosen. */
  hint?: string | null;
  blocks: readonly Block[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  className?: string;
};

/** Which parts of the way back: each with whose it is and how long it takes, and a box for all of them. */
export function PartChoice({ label, hint, blocks, chosen, onChange, className = "" }: PartChoiceProps) {
  const room = useRoom((each) => each.room);
  const names = useNames();
  const all = blocks.every(({ id }) => chosen.includes(id));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className={className}>
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <p aria-hidden className="caption">
          {label}
        </p>
        {hint ? <p className="text-caption text-muted wrap-anywhere">{hint}</p> : null}
      </div>
      <div className="mt-1.5 grid gap-x-5 gap-y-2 pointer-coarse:gap-y-0 sm:grid-cols-2">
        {blocks.map((block) => {
          const takes = partTakes(room, block.steps);
          const said = [whoseText(room, block, names), takes ? takesText(takes) : "no length"].join(" · ");
          return (
            <Checkbox
              key={block.id}
              label={<span className="wrap-anywhere">{block.title}</span>}
              hint={said}
              checked={chosen.includes(block.id)}
              onChange={() => toggle(block.id)}
            />
          );
        })}
      </div>
      <Checkbox
        className="mt-2 pointer-coarse:mt-0"
        label={`All ${blocks.length} parts`}
        checked={all}
        onChange={() => onChange(all ? [] : blocks.map(({ id }) => id))}
      />
    </fieldset>
  );
}
