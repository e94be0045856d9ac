import { CornerDownRight, Minus, Pencil, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import type { PieceChanges as Piece } from "#components/revise/diff-groups.ts";
import { DifferenceValue } from "#components/revise/difference-value.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Difference } from "#lib/domain/document/revision/difference.ts";
import type { NamedDifference } from "#lib/domain/document/revision/words.ts";

export type PieceChangesProps = { piece: Piece; chosen: ReadonlySet<string>; onChoose: (keys: string[], wanted: boolean) => void };

const signs = { added: Plus, removed: Minus, changed: Pencil, moved: CornerDownRight } as const;

/** One piece of the plan and what the new version makes of it, each thing to be taken over or left. */
export function PieceChanges({ piece: { about, differences }, chosen, onChoose }: PieceChangesProps) {
  const alone = differences.length === 1 && about.field === "";
  return (
    <li className="border-t border-line px-4 py-2.5 first:border-t-0 sm:px-5.5">
      {alone ? (
        <Choice difference={about} label={<Name about={about} />} chosen={chosen} onChoose={onChoose} />
      ) : (
        <fieldset className="flex flex-col gap-1">
          <legend className="contents">
            <Name about={about} />
          </legend>
          {differences.map((each) => (
            <Choice
              key={each.key}
              difference={each}
              chosen={chosen}
              onChoose={onChoose}
              label={
                <>
                  {each.field ? <span className="text-muted">{each.fieldCalled}: </span> : null}
                  <DifferenceValue difference={each} />
                </>
              }
            />
          ))}
        </fieldset>
      )}
    </li>
  );
}

/** A piece by its title: what happens to it, where it stands, and its tick if it has one. */
function Name({ about: { kind, called, title, where, under, status } }: { about: NamedDifference }) {
  const Sign = signs[kind];
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 wrap-anywhere">
      <Sign aria-hidden strokeWidth={1.75} className="size-3.5 shrink-0 self-center text-muted" />
      <span className="font-medium">
        {called ? <span className="text-muted">{called} </span> : null}
        <InlineCode text={title} />
      </span>
      {where ? <span className="text-xs text-muted">{where}</span> : null}
      {under > 0 ? <span className="text-xs text-muted">with {under === 1 ? "1 step" : `${under} steps`}</span> : null}
      {status && status !== "todo" ? <StatusMark state={status} size="sm" /> : null}
    </span>
  );
}

type ChoiceProps = Omit<PieceChangesProps, "piece"> & { difference: Difference; label: ReactNode };

function Choice({ difference: { key, made, blocked }, label, chosen, onChoose }: ChoiceProps) {
  if (blocked !== null)
    return (
      <p className="text-sm">
        {label}
        <span className="block text-xs text-muted">{blocked}</span>
      </p>
    );
  return (
    <Checkbox
      label={label}
      hint={made === "both" ? <span className="text-hold">Changed here too. Untick it to keep what is here.</span> : null}
      checked={chosen.has(key)}
      onChange={({ target }) => onChoose([key], target.checked)}
    />
  );
}
