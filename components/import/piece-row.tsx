"use client";

import clsx from "clsx";
import { type ReactNode, use } from "react";
import type { Piece } from "#components/import/draft-pieces.ts";
import { LitContext, ShowLinesContext, useLit } from "#components/import/lit-store.ts";

export type PieceRowProps = { piece: Piece; children: ReactNode; className?: string };

/** A row of what was made of the document. Pointing at it lights its lines; its line number leads to them. */
export function PieceRow({ piece, children, className }: PieceRowProps) {
  const store = use(LitContext);
  const showLines = use(ShowLinesContext);
  const on = useLit((lit) => lit?.piece.key === piece.key, false);
  const light = () => store.set({ piece, from: "plan" });
  const { line, endLine } = piece;
  return (
    <div
      data-piece={piece.key}
      onPointerEnter={light}
      className={clsx("flex items-start gap-3 border-l-2 px-4", on ? "border-run bg-run-soft" : "border-transparent", className)}
    >
      <div className="min-w-0 flex-1">{children}</div>
      <button
        type="button"
        aria-label={line === endLine ? `Show line ${line}` : `Show lines ${line} to ${endLine}`}
        onFocus={light}
        onClick={() => {
          light();
          showLines();
        }}
        className="num tap mt-0.5 shrink-0 rounded-sm text-caption leading-4 text-faint hover:text-text"
      >
        {line === endLine ? line : `${line}–${endLine}`}
      </button>
    </div>
  );
}
