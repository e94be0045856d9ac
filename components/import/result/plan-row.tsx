"use client";

import clsx from "clsx";
import { CircleQuestionMark } from "lucide-react";
import { memo } from "react";
import { LineButton } from "#components/import/result/line-button.tsx";
import { NoteWords } from "#components/import/result/note-words.tsx";
import { KindButton } from "#components/import/said/kind-button.tsx";
import { SaidChip } from "#components/import/said/said-chip.tsx";
import { spotOf } from "#components/import/shown/line-shape.ts";
import type { PlanRow as Row } from "#components/import/shown/row-kind.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import type { Correction } from "#lib/domain/document/correction.ts";

export type PlanRowProps = {
  row: Row;
  lines: readonly string[];
  lit: boolean;
  /** What a person said of it, and of which line. */
  said: Correction["as"] | null;
  saidLine: number;
  pending: boolean;
};

/** A row of the plan as it will be: what it was taken as, its words, who and when, and the lines it came from. */
export const PlanRow = memo(
  function PlanRow({ row, lines, lit, said, saidLine, pending }: PlanRowProps) {
    const { key, kind, depth, title, facts, objective, line, endLine, sure, why } = row;
    const outer = kind === "phase" && depth === 0;
    return (
      <div
        data-row={key}
        data-from={line}
        data-to={endLine}
        className={clsx(
          "flex items-start gap-2 border-l-2 pr-4 pl-2 sm:gap-3 sm:pr-5",
          outer ? "pt-6 pb-1 first:pt-4" : kind === "phase" || kind === "gate" ? "pt-3 pb-px" : "py-px",
          lit
            ? sure === "sure"
              ? "border-run bg-run-soft"
              : "border-hold bg-hold-soft"
            : sure === "open"
              ? "border-hold"
              : "border-transparent",
        )}
      >
        <KindButton kind={kind} spot={spotOf(row, lines)} about={title} said={said} pending={pending} />
        <div className="min-w-0 flex-1 py-0.5 max-sm:py-3" style={{ paddingLeft: `${Math.min(Math.max(0, depth - 1), 6) * 1.125}rem` }}>
          {kind === "note" ? (
            <NoteWords
              row={row}
              lines={lines}
              said={said ? <SaidChip line={saidLine} as={said} kind={kind} pending={pending} /> : null}
              doubt={sure === "open" ? <Doubtful why={why} /> : null}
            />
          ) : (
            <div className="wrap-anywhere">
              {outer ? (
                <h3 className="inline text-sm font-semibold">{title}</h3>
              ) : (
                <span className={kind === "phase" || kind === "gate" ? "font-medium" : undefined}>
                  <InlineCode text={title} />
                </span>
              )}
              {facts ? <span className="ml-2 text-xs text-muted">{facts}</span> : null}
              {said ? <SaidChip line={saidLine} as={said} kind={kind} pending={pending} /> : null}
              {sure === "open" ? <Doubtful why={why} /> : null}
              {objective ? <p className="mt-0.5 line-clamp-3 text-xs text-muted">{objective}</p> : null}
            </div>
          )}
        </div>
        <LineButton line={line} endLine={endLine} />
      </div>
    );
  },
  (before, after) => sameRow(before.row, after.row) && sameLook(before, after),
);

/** Why a row should be looked at. */
export function Doubtful({ why }: { why: string }) {
  return (
    <p className="mt-0.5 flex items-start gap-1 text-xs text-hold">
      <CircleQuestionMark aria-hidden strokeWidth={1.75} className="mt-0.5 size-3 shrink-0" />
      <span>
        <span className="sr-only">To look at: </span>
        {why}
      </span>
    </p>
  );
}

/** A new reading makes new rows; most of them say what they said before. */
function sameRow(before: Row, after: Row): boolean {
  return (
    before.key === after.key &&
    before.kind === after.kind &&
    before.depth === after.depth &&
    before.title === after.title &&
    before.facts === after.facts &&
    before.objective === after.objective &&
    before.line === after.line &&
    before.endLine === after.endLine &&
    before.sure === after.sure &&
    before.why === after.why
  );
}

function sameLook(before: PlanRowProps, after: PlanRowProps): boolean {
  return (
    before.lines === after.lines &&
    before.lit === after.lit &&
    before.said === after.said &&
    before.saidLine === after.saidLine &&
    before.pending === after.pending
  );
}
