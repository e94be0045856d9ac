import { useState } from "react";
import { kinds } from "#components/import/shown/kinds.ts";
import type { Spot } from "#components/import/shown/line-shape.ts";
import { type Correction, facetOf } from "#lib/domain/document/correction.ts";
import type { OfferPart } from "#lib/runbook/offers/offer.ts";

/** Names a correction among those of a document. */
type Name = Pick<Correction, "line" | "as">;

export type UseSaid = {
  /** What a person says of the document. */
  wanted: readonly Correction[];
  lines: readonly string[];
  onCorrect: (corrections: readonly Correction[]) => void;
  /** Something is said of this line at this element. */
  onPlace: (line: number, anchor: HTMLElement) => void;
};

const isAmong = (names: readonly Name[]) => {
  const known = new Set(names.map(({ line, as }) => `${line} ${as}`));
  return ({ line, as }: Name) => known.has(`${line} ${as}`);
};

/** What a person says of lines of the document, one or many in one go, and the way back from what was said last. */
export function useSaid({ wanted, lines, onCorrect, onPlace }: UseSaid) {
  const [last, setLast] = useState<{ words: string; said: readonly Name[] } | null>(null);

  /** Says them in one go, in place of what was said of the same; `words` tell of it. */
  function put(others: readonly Correction[], said: readonly Omit<Correction, "text">[], words: string) {
    const [first, ...more] = said;
    const like = first && more.length > 0 ? { like: first.line } : {};
    onCorrect([...others, ...said.map((each) => ({ ...each, text: lines[each.line - 1] ?? "", ...like }))]);
    setLast({ words, said: said.map(({ line, as }) => ({ line, as })) });
  }

  /** Says what these lines are; null takes all back that was said of them. */
  function say(spots: readonly Pick<Spot, "line">[], as: Correction["as"] | null, anchor?: HTMLElement) {
    const [first] = spots;
    if (!first) return;
    if (anchor) onPlace(first.line, anchor);
    const these = new Set(spots.map(({ line }) => line));
    if (as === null) {
      setLast(null);
      onCorrect(wanted.filter(({ line }) => !these.has(line)));
      return;
    }
    // What a line is leaves who does it.
    const others = wanted.filter((each) => !these.has(each.line) || facetOf(each) !== "kind");
    const where = spots.length === 1 ? `Line ${first.line}` : `${spots.length.toLocaleString("en")} lines`;
    put(
      others,
      spots.map(({ line }) => ({ line, as })),
      `${where}: ${kinds[as].word.toLowerCase()}`,
    );
  }

  /** Takes offers. */
  function take(parts: readonly OfferPart[]) {
    if (parts.length === 0) return;
    const taken = parts.map(({ line, says }) => ({ line, ...says }));
    const facets = new Set(taken.map((each) => `${each.line} ${facetOf(each)}`));
    const others = wanted.filter((each) => !facets.has(`${each.line} ${facetOf(each)}`));
    put(others, taken, `${parts.length.toLocaleString("en")} taken`);
  }

  /** Takes back what was said under these names, or all of it. */
  function takeBack(names: readonly Name[] = wanted) {
    setLast(null);
    const isTaken = isAmong(names);
    onCorrect(wanted.filter((each) => !isTaken(each)));
  }

  const isWanted = isAmong(wanted);
  const isThere = last?.said.every(isWanted);
  /** What was said last, as long as all of it still is. */
  const undoable = last && isThere ? { words: last.words, undo: () => takeBack(last.said) } : null;
  return { say, take, takeBack, last: undoable };
}
