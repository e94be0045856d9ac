import { isClosed } from "../../steps/rows.ts";
import { type Difference, keys, liveRow, whereIs, whySettled } from "./difference.ts";
import type { Matches } from "./match.ts";
import type { NewPhase, NewStep } from "./new-plan.ts";

/** Whether a piece of the new document has no row in the plan now. */
export const isAbsentStep = (step: NewStep, { steps }: Matches): boolean => liveRow(steps.toOld.get(step)) === null;
export const isAbsentPhase = (phase: NewPhase, { phases }: Matches): boolean => liveRow(phases.toOld.get(phase)) === null;

/** Whether a step comes by itself, and not with the absent phase or step it is under. */
export const comesAlone = (step: NewStep, matches: Matches): boolean =>
  isAbsentStep(step, matches) && !(step.parent ? isAbsentStep(step.parent, matches) : isAbsentPhase(step.phase, matches));

/**
 * What the new document has and the plan has not, each with everything that comes under it. What was in the plan's document
 * too was taken out by people here, or left out: it stays out unless somebody wants it.
 */
export function addedPieces(fresh: readonly NewPhase[], matches: Matches): Difference[] {
  return fresh.flatMap((phase) => {
    const made = matches.phases.toOld.has(phase) ? "here" : "document";
    const added = isAbsentPhase(phase, matches)
      ? [
          {
            ...plain,
            key: keys.added(phase),
            of: "phase",
            title: phase.title,
            where: "",
            made,
            under: absentUnder(phase, matches),
          } as const,
        ]
      : [];
    return [...added.map((each) => ({ ...each, line: phase.draft.line, blocked: null })), ...addedSteps(phase.children, matches)];
  });
}

const plain = { kind: "added", id: null, field: "", from: "", to: "", status: null } as const;

function addedSteps(steps: readonly NewStep[], matches: Matches): Difference[] {
  return steps.flatMap((step): Difference[] => {
    const below = addedSteps(step.children, matches);
    if (!comesAlone(step, matches)) return below;
    const made = matches.steps.toOld.has(step) ? "here" : "document";
    const parent = liveRow(step.parent ? matches.steps.toOld.get(step.parent) : undefined);
    const about = { of: "step", title: step.title, where: whereIs(step), line: step.draft.line } as const;
    const blocked = parent && isClosed(parent) ? whySettled(parent) : null;
    return [{ ...plain, ...about, key: keys.added(step), made, under: absentUnder(step, matches), blocked }, ...below];
  });
}

/** How many absent steps hang under an absent piece without a step of the plan in between. */
function absentUnder({ children }: { children: readonly NewStep[] }, matches: Matches): number {
  return children.reduce((sum, child) => (isAbsentStep(child, matches) ? sum + 1 + absentUnder(child, matches) : sum), 0);
}
