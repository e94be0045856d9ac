import type { DraftStep, PlanDraft } from "#lib/domain/plan-draft.ts";

const count = (number: number, one: string) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;

/** What became of a document, in one line: “6 phases · 41 steps · 12 notes · every one of 139 lines kept”. */
export function draftSummary(draft: PlanDraft, lineCount: number): string {
  const steps = draft.phases.flatMap((phase) => phase.steps.flatMap(withChildren));
  const notes = [...draft.notes, ...draft.phases.flatMap((phase) => phase.notes), ...steps.flatMap((step) => step.notes)];
  const parts = [count(draft.phases.length, "phase"), count(steps.length, "step"), count(notes.length, "note")];
  if (draft.roles.length > 0) parts.push(count(draft.roles.length, "role"));
  parts.push(lineCount === 1 ? "its one line kept" : `every one of ${lineCount.toLocaleString("en")} lines kept`);
  return parts.join(" · ");
}

const withChildren = (step: DraftStep): DraftStep[] => [step, ...step.children.flatMap(withChildren)];
