"use client";

import clsx from "clsx";
import { StickyNote } from "lucide-react";
import { useLit } from "#components/import/lit-store.ts";
import { LineButton } from "#components/import/result/line-button.tsx";
import { MarkedBlanks } from "#components/import/result/marked-blanks.tsx";
import { Doubtful } from "#components/import/result/plan-row.tsx";
import { KindButton } from "#components/import/said/kind-button.tsx";
import { SaidChip } from "#components/import/said/said-chip.tsx";
import type { SaidMark } from "#components/import/said/said-marks.ts";
import type { FoundItem } from "#components/import/shown/found-in.ts";
import { spotOf } from "#components/import/shown/line-shape.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";

export type FoundRowProps = {
  item: FoundItem;
  lines: readonly string[];
  mark: SaidMark | null;
  /** Some of its group work in the room and some are kept as notes. */
  mixed: boolean;
};

/** One thing that was found in the document, and the lines it came from. */
export function FoundRow({ item, lines, mark, mixed }: FoundRowProps) {
  const { key, depth, title, facts, body, placeholders, kind, line, endLine, works, sure, why } = item;
  const on = useLit((lit) => lit?.found === key, false);
  return (
    <div
      data-found={key}
      data-from={line}
      data-to={endLine}
      className={clsx("flex items-start gap-2 border-l-2 pr-4 pl-2 sm:gap-3 sm:pr-5", on ? "border-run bg-run-soft" : "border-transparent")}
    >
      {kind ? (
        <KindButton kind={kind} spot={spotOf(item, lines)} about={title} said={mark?.as ?? null} pending={mark?.pending ?? false} />
      ) : null}
      <div
        className={clsx("min-w-0 flex-1 py-0.5 wrap-anywhere max-sm:py-3", !kind && "pl-2")}
        style={{ marginLeft: kind ? undefined : `${Math.min(depth, 8) * 1.125}rem` }}
      >
        <InlineCode text={title || "Untitled"} />
        {facts ? <span className="ml-2 text-xs text-muted">{facts}</span> : null}
        {mixed && works === false ? (
          <span className="ml-2 inline-flex items-center gap-1 rounded-sm border border-dashed border-edge px-1 text-caption leading-4 text-muted">
            <StickyNote aria-hidden className="size-3" />
            as a note
          </span>
        ) : null}
        {sure === "open" ? <Doubtful why={why} /> : null}
        {mark && kind ? <SaidChip line={mark.line} as={mark.as} kind={kind} pending={mark.pending} /> : null}
        {body ? (
          <p className="mt-1 mb-1.5 rounded-md border border-line px-2.5 py-2 text-xs leading-5 whitespace-pre-line text-muted">
            <MarkedBlanks text={body} blanks={placeholders} />
          </p>
        ) : null}
      </div>
      <LineButton line={line} endLine={endLine} />
    </div>
  );
}
