import { cutText } from "#lib/domain/kernel/text.ts";
import type { Correction } from "../correction.ts";
import { stepsUnder, type TreePhase } from "../steps/tree.ts";

/** Gives steps that name nobody the owner that somebody took for them. Changes the tree. */
export function giveOwners(phases: readonly TreePhase[], corrections: readonly Correction[]): void {
  const owners = new Map(
    corrections.flatMap(({ line, as, value = "" }) => {
      const owner = cutText(value.replace(/\s+/g, " ").trim(), 500);
      return as === "owner" && owner !== "" ? [[line, owner] as const] : [];
    }),
  );
  if (owners.size === 0) return;
  for (const phase of phases) for (const step of stepsUnder(phase)) step.owner ??= owners.get(step.line) ?? null;
}
