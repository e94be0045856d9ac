import type { TreePhase, TreeStep } from "./tree.ts";

type Named = { step: TreeStep; phase: TreePhase; parent: TreeStep | null; back: boolean };

/** The number a step is written with: `3`, `2.1`. */
const ownNumber =
  /^[\s>]*(?:[-*+]\s+)?(?:\[[ xX]?\]\s*)?(?:#{1,6}\s+)?(?:\*\*)?(?:step|schritt|stap|étape|paso|passo)?\s*(\d{1,3}(?:\.\d{1,3})*)[.):]?\s/iu;

/** The number that words are, where they are one: `step 3`, `3`. */
export const numberedAs = (words: string): string[] => {
  const [, number] = /^(?:steps?|schritt|stap|étape|paso|passo)?\s*(\d{1,3}(?:\.\d{1,3})*)$/iu.exec(words) ?? [];
  return number ? [number] : [];
};

/** The steps of a document by what others call them. What leads back is known to what leads back only. */
export function stepsByName(phases: readonly TreePhase[], lines: readonly string[]) {
  const all: Named[] = [];
  const walk = (steps: readonly TreeStep[], phase: TreePhase, parent: TreeStep | null, back: boolean): void => {
    for (const step of steps) {
      all.push({ step, phase, parent, back });
      walk(step.children, phase, step, back);
    }
  };
  const walkPhase = (phase: TreePhase, around: boolean): void => {
    const back = around || phase.kind === "rollback";
    walk(phase.steps, phase, null, back);
    for (const inner of phase.phases) walkPhase(inner, back);
  };
  for (const phase of phases) walkPhase(phase, false);

  const byLine = new Map(all.map((each) => [each.step.line, each]));
  const byTitle = Map.groupBy(all, ({ step }) => keyOf(step.title));
  const byNumber = Map.groupBy(
    all.flatMap((each) => {
      const number = ownNumber.exec(lines[each.step.line - 1] ?? "")?.[1];
      return number ? [{ ...each, number }] : [];
    }),
    ({ number }) => number,
  );
  const ofKind = (found: readonly Named[] | undefined, step: TreeStep): Named[] =>
    (found ?? []).filter((each) => each.back === byLine.get(step.line)?.back && each.step.line !== step.line);
  /** The one there is, or the last one above. */
  const one = (found: readonly Named[], step: TreeStep): number | null =>
    (found.length === 1 ? found[0] : found.findLast((each) => each.step.line < step.line))?.step.line ?? null;
  return {
    all,
    at: (line: number): TreeStep | null => byLine.get(line)?.step ?? null,
    titled: (title: string, step: TreeStep): number | null => one(ofKind(byTitle.get(keyOf(title)), step), step),
    numbered(number: string, phase: TreePhase, step: TreeStep): number | null {
      const found = ofKind(byNumber.get(number), step);
      const beside = found.filter((each) => each.phase === phase);
      return beside.length > 0 ? one(beside, step) : found.length === 1 ? (found[0]?.step.line ?? null) : null;
    },
  };
}

/** A title as others name it: without what stands in parentheses at its end. */
const keyOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .replace(/ \([^()]{1,400}\)$/, "")
    .replace(/[.:;,]+$/, "")
    .trim();
