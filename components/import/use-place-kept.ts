import { type RefObject, useLayoutEffect, useRef } from "react";

/** Where a row stood when something was said of it. */
type Place = { line: number; top: number; scrolled: number };

export type PlaceKept = {
  /** Something was said of this line at this element. */
  keep: (line: number, anchor: HTMLElement) => void;
  /** The button of the row that a line is in by now. */
  buttonOf: (line: number) => HTMLElement | null;
};

/**
 * Keeps the eye and the cursor where they were while a document is read again: the row of the line a person spoke of stays
 * at its height, and gets the focus back where its button went. `reading` is whatever changes with a new reading.
 */
export function usePlaceKept(scroller: RefObject<HTMLElement | null>, reading: unknown): PlaceKept {
  const place = useRef<Place | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is what moves the rows.
  useLayoutEffect(() => {
    const [pane, before] = [scroller.current, place.current];
    if (!pane || !before) return;
    place.current = null;
    const button = buttonOf(pane, before.line);
    const row = button?.closest("[data-row]") ?? button;
    if (!row) return;
    const moved = row.getBoundingClientRect().top - before.top;
    const scrolledSince = pane.scrollTop - before.scrolled;
    // Only what the new rows moved; where the person scrolled meanwhile stays as it is.
    if (scrolledSince === 0) pane.scrollBy({ top: moved });
    if (document.activeElement === document.body || !document.activeElement?.isConnected) button?.focus({ preventScroll: true });
  }, [reading, scroller]);

  return {
    keep(line, anchor) {
      const row = anchor.closest("[data-row]") ?? anchor;
      place.current = { line, top: row.getBoundingClientRect().top, scrolled: scroller.current?.scrollTop ?? 0 };
    },
    buttonOf: (line) => scroller.current && buttonOf(scroller.current, line),
  };
}

/** The button of the row that a line went into: its own, or the one of the note that holds it now. */
function buttonOf(pane: HTMLElement, line: number): HTMLElement | null {
  const own = pane.querySelector<HTMLElement>(`[data-kind-of="${line}"], [data-said="${line}"]`);
  if (own) return own;
  const around = [...pane.querySelectorAll<HTMLElement>("[data-row]")].findLast(
    (row) => Number(row.dataset.from) <= line && line <= Number(row.dataset.to),
  );
  return around?.querySelector<HTMLElement>("button") ?? null;
}
