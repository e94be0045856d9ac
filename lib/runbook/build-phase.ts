import type { DraftNote, DraftPhase, DraftStep } from "#lib/domain/plan-draft.ts";
import type { Context } from "./context.ts";
import { cutNotes } from "./cut-notes.ts";
import { keepWords } from "./keep-words.ts";
import { linesOf } from "./lines-of.ts";
import { newStep } from "./new-step.ts";
import { notesOf } from "./notes-of.ts";
import { phaseKind } from "./phase-kind.ts";
import { isGenericLabel } from "./procedure.ts";
import { readLabels } from "./read-labels.ts";
import { readTitle } from "./read-title.ts";
import { type Branch, ownNotes, sectionNotes } from "./survey.ts";
import { objectiveWords, ownerWords } from "./words.ts";

/** A phase without anything in it yet. */
export function newPhase(title: string, year: string | null, lines: { line: number; endLine: number }): DraftPhase {
  const { owner: _, optional: __, ...facts } = readTitle(title, year);
  return { ...facts, kind: phaseKind(title), objective: null, notes: [], steps: [], line: lines.line, endLine: lines.endLine };
}

/** Makes a section a phase: its sub-sections with steps become steps with children, the others notes. */
export function buildPhase(branch: Branch, context: Context): DraftPhase {
  const { section, objective, asStep } = branch;
  const phase = newPhase(branch.title, context.year, section);
  if (asStep) return { ...phase, steps: [asStep] };
  phase.objective = objective?.text ?? null;
  if (section.heading) keepWords(phase, "", linesOf(section.heading), context);
  if (objective) keepWords({ ...phase, title: "" }, objectiveWords(objective.text), linesOf(objective.block), context);
  phase.notes.push(...branch.found.notes);
  readLabels(phase);
  addSteps(branch, phase.steps, phase.notes, context);
  return phase;
}

function addSteps(branch: Branch, steps: DraftStep[], notes: DraftNote[], context: Context): void {
  steps.push(...branch.found.steps);
  const bearing = branch.branches.filter((child) => child.count > 0);
  for (const child of branch.branches) {
    if (child.count === 0) {
      notes.push(...sectionNotes(child, context));
    } else if (bearing.length === 1 && branch.found.steps.length === 0 && isGenericLabel(child.title) && !child.asStep) {
      // “Rollback plan › Rollback steps”: a level that says nothing new is left out.
      notes.push(...headingNotes(child, context), ...ownNotes(child, context));
      addSteps(child, steps, notes, context);
    } else {
      steps.push(child.asStep ?? group(child, context));
    }
  }
}

function group(branch: Branch, context: Context): DraftStep {
  const step = newStep(branch.title, context.year, branch.section);
  if (branch.section.heading) keepWords(step, ownerWords(step.owner), linesOf(branch.section.heading), context);
  step.notes.push(...ownNotes(branch, context));
  readLabels(step);
  addSteps(branch, step.children, step.notes, context);
  return step;
}

/** The heading of a section that is no piece of its own. */
export function headingNotes({ section }: Branch, context: Context): DraftNote[] {
  return section.heading ? notesOf([section.heading], context) : [];
}

/** Heading and first words as one note, the rest as they are. */
export function introNotes(branch: Branch, context: Context): DraftNote[] {
  const [heading, first, ...rest] = [...headingNotes(branch, context), ...ownNotes(branch, context)];
  const between = heading && first ? context.lines.slice(heading.endLine, first.line - 1) : [];
  if (!heading || !first || between.some((line) => line.trim() !== ""))
    return [heading, first, ...rest].filter((note) => note !== undefined);
  return [...cutNotes(context.lines, heading.line, first.endLine), ...rest];
}
