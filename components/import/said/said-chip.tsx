"use client";

import { Undo2 } from "lucide-react";
import { use } from "react";
import { ReviewContext } from "#components/import/review-context.ts";
import { kinds } from "#components/import/shown/kinds.ts";
import type { RowKind } from "#components/import/shown/row-kind.ts";
import type { Correction } from "#lib/domain/document/correction.ts";

/** What was said of a line beside what it is. */
const sayings: Partial<Record<Correction["as"], string>> = {
  ...{ right: "you said so", owner: "you said who", sender: "you said who sends it", gate: "you took a gate", same: "you said: same work" },
};

export type SaidChipProps = { line: number; as: Correction["as"]; kind: RowKind; pending: boolean };

/** Marks a row a person had the say on; one press takes it back. */
export function SaidChip({ line, as, kind, pending }: SaidChipProps) {
  const { takeBack } = use(ReviewContext);
  const words = pending ? "reading…" : (sayings[as] ?? (as === kind ? "you said so" : `you said: ${kinds[as].plural}`));
  return (
    <button
      type="button"
      aria-label={`${words}, take back what you said of line ${line}`}
      data-said={line}
      onClick={({ currentTarget }) => takeBack(line, currentTarget)}
      className="tap ml-2 inline-flex items-center gap-1 rounded-sm bg-raise px-1.5 text-caption leading-4 whitespace-nowrap text-muted outline-1 outline-line transition-colors hover:text-text focus-visible:outline-2 focus-visible:outline-run"
    >
      {words}
      <Undo2 aria-hidden className="size-3" />
    </button>
  );
}
