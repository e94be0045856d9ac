"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { KindButton } from "#components/import/said/kind-button.tsx";
import { spotsIn } from "#components/import/shown/line-shape.ts";
import { plainWords } from "#components/import/shown/plain-words.ts";
import type { PlanRow } from "#components/import/shown/row-kind.ts";

export type NoteWordsProps = { row: PlanRow; lines: readonly string[]; said: ReactNode; doubt: ReactNode };

/** A note's first words. Those of its lines that could be something of their own are one press away. */
export function NoteWords({ row, lines, said, doubt }: NoteWordsProps) {
  const [open, setOpen] = useState(false);
  const { line, endLine } = row;
  const words = plainWords(lines.slice(line - 1, Math.min(endLine, line + 7)), 240) || lines[line - 1]?.trim();
  const spots = endLine > line ? spotsIn(row, lines) : [];
  return (
    <div className="text-xs text-muted sm:pt-0.5">
      <div className="flex items-baseline gap-2 max-sm:flex-wrap">
        <p className="min-w-0 sm:truncate max-sm:line-clamp-2">{words}</p>
        {spots.length > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={`${spots.length} more lines of the note at line ${line}`}
            onClick={() => setOpen(!open)}
            className="tap inline-flex shrink-0 items-center gap-0.5 rounded-sm text-faint hover:text-text"
          >
            {spots.length.toLocaleString("en")} more
            <ChevronRight aria-hidden className={open ? "size-3.5 rotate-90" : "size-3.5"} />
          </button>
        ) : null}
        {said}
      </div>
      {doubt}
      {open
        ? spots.map((spot) => (
            <div key={spot.line} data-from={spot.line} data-to={spot.line} className="flex items-start gap-2">
              <KindButton kind="note" spot={spot} about={plainWords([lines[spot.line - 1] ?? ""], 120)} said={null} pending={false} />
              <span className="num py-1 wrap-anywhere max-sm:py-3">{lines[spot.line - 1]?.trim()}</span>
            </div>
          ))
        : null}
    </div>
  );
}
