"use client";

import { memo } from "react";
import { useLit } from "#components/import/lit-store.ts";
import { PlanRow } from "#components/import/result/plan-row.tsx";
import type { SaidMark } from "#components/import/said/said-marks.ts";
import type { PlanRow as Row } from "#components/import/shown/row-kind.ts";

export const chunkRows = 60;

export type PlanChunkProps = { rows: readonly Row[]; lines: readonly string[]; marks: ReadonlyMap<string, SaidMark> };

/** Sixty rows of the plan. The browser lays them out only when they come into view. */
export const PlanChunk = memo(function PlanChunk({ rows, lines, marks }: PlanChunkProps) {
  const lit = useLit((now) => (now?.row && rows.some(({ key }) => key === now.row) ? now.row : ""), "");
  return (
    <div style={{ contentVisibility: "auto", containIntrinsicSize: `auto ${rows.length * 1.875}rem` }}>
      {rows.map((row) => {
        const mark = marks.get(row.key);
        return (
          <PlanRow
            key={row.key}
            row={row}
            lines={lines}
            lit={lit === row.key}
            said={mark?.as ?? null}
            saidLine={mark?.line ?? 0}
            pending={mark?.pending ?? false}
          />
        );
      })}
    </div>
  );
});

export function inChunks<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
