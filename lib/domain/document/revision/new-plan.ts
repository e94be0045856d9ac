import type { DraftPhase, DraftStep, PlanDraft } from "../draft.ts";

/** A piece of the new document. `path` names it within the draft: `2.0.1` is the second step under the first of phase 2. */
export type NewStep = { draft: DraftStep; path: string; title: string; phase: NewPhase; parent: NewStep | null; children: NewStep[] };
export type NewPhase = { draft: DraftPhase; path: string; title: string; children: NewStep[] };

/** The new document as a tree that knows its parents. */
export function newPlan(draft: PlanDraft): NewPhase[] {
  return draft.phases.map((each, at) => {
    const phase: NewPhase = { draft: each, path: String(at), title: each.title, children: [] };
    const stepOf = (step: DraftStep, path: string, parent: NewStep | null): NewStep => {
      const made: NewStep = { draft: step, path, title: step.title, phase, parent, children: [] };
      made.children = step.children.map((child, index) => stepOf(child, `${path}.${index}`, made));
      return made;
    };
    phase.children = each.steps.map((step, index) => stepOf(step, `${at}.${index}`, null));
    return phase;
  });
}
