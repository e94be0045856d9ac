"use client";

import { type PointerEvent, use, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { Doubt } from "#components/import/doubts/doubts.ts";
import { LitContext } from "#components/import/lit-store.ts";
import { inChunks } from "#components/import/result/plan-chunk.tsx";
import { scrollTo } from "#components/import/scroll-to.ts";
import type { Owners } from "#components/import/shown/pieces.ts";
import { chunkLines, SourceChunk } from "#components/import/source/source-chunk.tsx";

export type SourcePaneProps = { lines: readonly string[]; owners: Owners; doubts: readonly Doubt[] };

const firstPaintChunks = 5;

/** The document as it was written, line by line. Pointing at a line shows what became of it. */
export function SourcePane({ lines, owners, doubts }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  const store = use(LitContext);
  const chunks = useMemo(() => inChunks(lines, chunkLines), [lines]);
  const marked = useMemo(() => markedIn(doubts, chunks.length), [doubts, chunks.length]);
  // The first screens at once, the other fifty thousand lines without holding the page up.
  const shown = useDeferredValue(chunks.length, firstPaintChunks);

  useEffect(
    () =>
      store.subscribe(() => {
        const lit = store.get();
        if (lit && lit.from !== "document") scrollTo(pane.current, `[data-line="${lit.line}"]`);
      }),
    [store],
  );

  function point({ target }: PointerEvent) {
    const line = target instanceof Element ? Number(target.closest("[data-line]")?.getAttribute("data-line")) : 0;
    const [row, found] = [owners.row[line], owners.found[line]];
    const piece = row ?? found;
    if (piece) store.set({ line: piece.line, endLine: piece.endLine, row: row?.key ?? null, found: found?.key ?? null, from: "document" });
  }

  return (
    <section
      ref={pane}
      aria-label="The document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onPointerOver={point}
      onPointerLeave={({ pointerType }) => pointerType === "mouse" && store.set(null)}
      className="num relative h-full overflow-y-auto py-3 text-xs leading-5 -outline-offset-2"
    >
      {chunks.slice(0, shown).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their number.
        <SourceChunk key={at} first={at * chunkLines + 1} lines={part} open={marked[at]?.open ?? ""} likely={marked[at]?.likely ?? ""} />
      ))}
    </section>
  );
}

/** The lines to look at, chunk by chunk. */
function markedIn(doubts: readonly Doubt[], chunks: number): { open: string; likely: string }[] {
  const marked = Array.from({ length: chunks }, () => ({ open: "", likely: "" }));
  for (const { line, sure } of doubts) {
    const chunk = marked[Math.floor((line - 1) / chunkLines)];
    if (chunk) chunk[sure] = chunk[sure] === "" ? String(line) : `${chunk[sure]} ${line}`;
  }
  return marked;
}
