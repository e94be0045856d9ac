"use client";

import { useDeferredValue, useMemo } from "react";
import { chunkRows, inChunks, PlanChunk } from "#components/import/result/plan-chunk.tsx";
import type { SaidMark } from "#components/import/said/said-marks.ts";
import type { PlanRow } from "#components/import/shown/row-kind.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

export type PlanPaneProps = {
  rows: readonly PlanRow[];
  planNotes: readonly PlanRow[];
  lines: readonly string[];
  marks: ReadonlyMap<string, SaidMark>;
};

/** The plan as it will be: phases, what is inside them, and the notes kept beside it. */
export function PlanPane({ rows, planNotes, lines, marks }: PlanPaneProps) {
  const chunks = useMemo(() => inChunks(rows, chunkRows), [rows]);
  // The first screens at once, ten thousand steps without holding the page up.
  const shown = useDeferredValue(chunks.length, 2);
  return (
    <>
      {chunks.slice(0, shown).map((part) => (
        <PlanChunk key={part[0]?.key} rows={part} lines={lines} marks={marks} />
      ))}
      {rows.length === 0 ? (
        <EmptyState>
          No phases or steps were found. The text is kept as notes; say of a line that it is a step, or add steps later.
        </EmptyState>
      ) : null}
      {planNotes.length > 0 ? (
        <div className="pt-6">
          <h3 className="caption px-4 pb-1.5">About the whole plan</h3>
          <PlanChunk rows={planNotes} lines={lines} marks={marks} />
        </div>
      ) : null}
    </>
  );
}
