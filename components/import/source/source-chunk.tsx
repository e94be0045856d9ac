"use client";

import clsx from "clsx";
import { memo } from "react";
import { useLit } from "#components/import/lit-store.ts";

export const chunkLines = 200;
const lineHeightRem = 1.25;

/** `open`, `likely`: the lines whose reading is not sure, as words, so that a chunk whose lines stayed the same is not drawn again. */
export type SourceChunkProps = { lines: readonly string[]; first: number; open: string; likely: string };

/** Two hundred lines of the document, those to look at marked. The browser lays them out only when they come into view. */
export const SourceChunk = memo(function SourceChunk({ lines, first, open, likely }: SourceChunkProps) {
  const [opens, likelies] = [open, likely].map((each) => new Set(each.split(" ").map(Number)));
  const last = first + lines.length - 1;
  const lit = useLit((now) => {
    if (!now || now.endLine < first || now.line > last) return "";
    return `${now.line}-${now.endLine}`;
  }, "");
  const [from, to] = lit ? lit.split("-").map(Number) : [0, -1];
  return (
    <div style={{ contentVisibility: "auto", containIntrinsicSize: `auto ${lines.length * lineHeightRem}rem` }}>
      {lines.map((text, at) => {
        const line = first + at;
        const on = line >= (from ?? 0) && line <= (to ?? -1);
        return (
          <div
            key={line}
            data-line={line}
            className={clsx(
              "min-h-5 border-l-2 pr-4 pl-15 whitespace-pre-wrap wrap-anywhere",
              "before:float-left before:-ml-15 before:w-12 before:text-right before:text-faint before:select-none before:content-[attr(data-line)]",
              opens?.has(line) && "before:text-hold! before:content-['?_'_attr(data-line)]!",
              on && (opens?.has(line) || likelies?.has(line))
                ? "border-hold bg-hold-soft"
                : on
                  ? "border-run bg-run-soft"
                  : opens?.has(line)
                    ? "border-hold"
                    : "border-transparent",
            )}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
