import { useEffect, useRef, useState } from "react";
import type { Doubt } from "#components/import/doubts/doubts.ts";
import { type ReviewKey, reviewKeys } from "#components/keys/key-table.ts";
import { rests } from "#components/keys/rests.ts";
import { useKeys } from "#components/keys/use-keys.ts";

/** Stepping through what is not sure: where one stands, and how to go on. */
export type Doubts = {
  all: readonly Doubt[];
  /** The place among them, from 0; null while nobody looks at them. */
  at: number | null;
  go: (by: 1 | -1) => void;
  /** Goes on to the next one that is none of these lines; there is nothing to look at behind the last. */
  past: (lines: ReadonlySet<number>) => void;
  close: () => void;
};

/** Steps through the doubts of a reading, the first press to the first of them; `onShow` shows one where it stands. */
export function useDoubts(all: readonly Doubt[], onShow: (doubt: Doubt) => void): Doubts {
  const [line, setLine] = useState<number | null>(null);
  /** Where one stood, for what comes behind it once it is settled. */
  const place = useRef(0);
  const found = line === null ? -1 : all.findIndex((each) => each.line === line);
  const at = line === null || all.length === 0 ? null : found >= 0 ? found : Math.min(place.current, all.length - 1);

  useEffect(() => {
    if (at !== null) place.current = at;
  }, [at]);

  const current = at === null ? undefined : all[at];
  const shown = useRef<Doubt | undefined>(undefined);
  // Whatever brought it forward, a key or a new reading: it is shown where it stands.
  useEffect(() => {
    if (current && current.line !== shown.current?.line) onShow(current);
    shown.current = current;
  });

  const show = (next: number) => setLine(all[(next + all.length) % all.length]?.line ?? null);

  return {
    all,
    at,
    go: (by) => show(at === null ? (by === 1 ? 0 : -1) : at + by),
    past(lines) {
      const left = (each: Doubt) => !lines.has(each.line);
      setLine((all.slice((at ?? 0) + 1).find(left) ?? all.find(left))?.line ?? null);
    },
    close: () => setLine(null),
  };
}

/** Listens for the keys of the review. */
export function useReviewKeys(run: Record<ReviewKey, () => void>): void {
  useKeys(reviewKeys, run, restsButAtBoxes);
}

/** Nobody types into a box to tick. */
function restsButAtBoxes(target: EventTarget | null): boolean {
  const box = target instanceof HTMLInputElement && target.type === "checkbox" && !document.querySelector("[role=menu]");
  return rests(target) && !box;
}
