"use client";

import { type PointerEvent, use, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { ownersOf, type Piece } from "#components/import/draft-pieces.ts";
import { LitContext } from "#components/import/lit-store.ts";
import { chunkLines, SourceChunk } from "#components/import/source-chunk.tsx";

export type SourcePaneProps = { lines: readonly string[]; pieces: readonly Piece[] };

const firstPaintChunks = 5;

/** The document as it was written, line by line. Pointing at a line shows what became of it. */
export function SourcePane({ lines, pieces }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  const store = use(LitContext);
  const byKey = useMemo(() => new Map(pieces.map((piece) => [piece.key, piece])), [pieces]);
  const owners = useMemo(() => ownersOf(pieces, lines.length), [pieces, lines]);
  const chunks = useMemo(() => inChunks(lines), [lines]);
  // The first screens at once, the other fifty thousand lines without holding the page up.
  const shown = useDeferredValue(chunks.length, firstPaintChunks);

  useEffect(
    () =>
      store.subscribe(() => {
        const lit = store.get();
        if (lit?.from === "plan") scrollToLine(pane.current, lit.piece.line);
      }),
    [store],
  );

  function point({ target }: PointerEvent) {
    const line = target instanceof Element ? Number(target.closest("[data-line]")?.getAttribute("data-line")) : 0;
    const piece = byKey.get(owners[line] ?? "");
    if (piece) store.set({ piece, from: "document" });
  }

  return (
    <section
      ref={pane}
      aria-label="The document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onPointerOver={point}
      onPointerLeave={() => store.set(null)}
      className="num relative h-full overflow-y-auto py-3 text-xs leading-5 -outline-offset-2"
    >
      {chunks.slice(0, shown).map(({ first, part }) => (
        <SourceChunk key={first} first={first} lines={part} />
      ))}
    </section>
  );
}

function inChunks(lines: readonly string[]) {
  const count = Math.ceil(lines.length / chunkLines);
  return Array.from({ length: count }, (_, at) => ({
    first: at * chunkLines + 1,
    part: lines.slice(at * chunkLines, (at + 1) * chunkLines),
  }));
}

function scrollToLine(pane: HTMLElement | null, line: number) {
  const row = pane?.querySelector(`[data-line="${line}"]`);
  if (!pane || !row) return;
  const box = pane.getBoundingClientRect();
  const at = row.getBoundingClientRect();
  const inView = at.top >= box.top && at.bottom <= box.bottom - box.height / 4;
  if (!inView) pane.scrollBy({ top: at.top - box.top - box.height / 3 });
}
