"use client";

import clsx from "clsx";
import { memo } from "react";
import { useLit } from "#components/import/lit-store.ts";

export const chunkLines = 200;
const lineHeightRem = 1.25;

/** Two hundred lines of the document. The browser lays them out only when they come into view. */
export const SourceChunk = memo(function SourceChunk({ lines, first }: { lines: readonly string[]; first: number }) {
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
              "min-h-5 border-l-2 pr-4 pl-14 whitespace-pre-wrap wrap-anywhere",
              "before:float-left before:-ml-14 before:w-10 before:text-right before:text-faint before:select-none before:content-[attr(data-line)]",
              on ? "border-run bg-run-soft" : "border-transparent",
            )}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
