"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { use } from "react";
import { ReviewContext } from "#components/import/review-context.ts";
import { kinds } from "#components/import/shown/kinds.ts";
import type { Spot } from "#components/import/shown/line-shape.ts";
import type { RowKind } from "#components/import/shown/row-kind.ts";
import type { Correction } from "#lib/domain/document/correction.ts";
import { cutText } from "#lib/domain/kernel/text.ts";

export type KindButtonProps = {
  kind: RowKind;
  spot: Spot;
  /** The row's own words, for its name. */
  about: string;
  said: Correction["as"] | null;
  /** What was said is still being read. */
  pending: boolean;
};

const frame =
  "flex w-26 shrink-0 items-center gap-1.5 self-start rounded-md px-1.5 py-1 text-xs max-sm:w-15 max-sm:min-h-11 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:px-0 max-sm:text-caption pointer-coarse:min-h-11";

/** What a row was taken as, icon and word; where a person may say otherwise, the button that asks. */
export function KindButton({ kind, spot, about, said, pending }: KindButtonProps) {
  const { ask } = use(ReviewContext);
  const { icon: Icon, word } = kinds[kind];
  const inside = (
    <>
      <Icon aria-hidden strokeWidth={1.75} className="size-3.5 shrink-0" />
      <span>{word}</span>
    </>
  );
  if (spot.shape === "text") return <span className={clsx(frame, "text-faint")}>{inside}</span>;
  return (
    <button
      type="button"
      data-kind-of={spot.line}
      aria-haspopup="menu"
      aria-label={`${word}: ${cutText(about, 120) || `line ${spot.line}`}`}
      onClick={({ currentTarget }) => ask({ anchor: currentTarget, spot, kind, said })}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        ask({ anchor: event.currentTarget, spot, kind, said });
      }}
      className={clsx(
        frame,
        "-outline-offset-1 transition-colors hover:bg-raise hover:text-text",
        said ? "font-medium text-text" : "text-muted",
        pending && "animate-pulse",
      )}
    >
      {inside}
      <ChevronDown aria-hidden className="size-3 shrink-0 text-faint max-sm:hidden" />
    </button>
  );
}
