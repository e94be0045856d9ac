import type { Context } from "../blocks/context.ts";
import type { Item } from "../reading.ts";
import { buildPhase, introNotes, newPhase } from "./build-phase.ts";
import { isPhaseTitle } from "./heading-shape.ts";
import { type Branch, sectionNotes } from "./survey.ts";
import type { TreePhase } from "./tree.ts";
import { goBack, isWayBack } from "./way-back.ts";

export type Elected = { phases: TreePhase[]; notes: Item[] };

/** Decides which headings act as phases. Sections without steps are notes of the phase before them, or of the plan. */
export function electPhases(root: Branch, planTitle: string, context: Context): Elected {
  const elected: Elected = { phases: [], notes: [] };
  enter(root, planTitle, elected, context);
  return elected;
}

/** Takes a branch that is no phase itself: its own words, its own steps as a phase of the plan's name, its sections. */
function enter(branch: Branch, planTitle: string, elected: Elected, context: Context): void {
  keep(elected, introNotes(branch, context));
  if (branch.found.steps.length > 0) {
    const [first, last] = [branch.found.steps[0], branch.found.steps.at(-1)];
    const phase = newPhase(planTitle, context.year, { line: first?.line ?? 1, endLine: last?.endLine ?? 1 });
    elected.phases.push({ ...phase, steps: branch.found.steps });
  }
  elect(branch.branches, planTitle, elected, context);
}

function elect(branches: readonly Branch[], parentTitle: string, elected: Elected, context: Context): void {
  const bearing = branches.filter((branch) => branch.count > 0);
  const titles = branches.filter((branch) => branch.section.depth === 1);
  const phased = bearing.some((branch) => isPhaseTitle(branch.title));
  const together = bearing.length > 0 && bearing.every((branch) => branch.asStep) ? togetherIn(bearing, parentTitle, context) : null;

  for (const branch of branches) {
    const told = context.corrected.get(branch.section.line);
    if (branch.section.depth === 1 && (titles.length === 1 || isContainer(branch))) {
      const next = elected.phases.length;
      enter(branch, titles.length === 1 ? parentTitle : branch.title, elected, context);
      if (titles.length > 1 && isWayBack(branch.title)) for (const phase of elected.phases.slice(next)) goBack(phase);
    } else if (together && branch.count > 0) {
      if (!elected.phases.includes(together)) elected.phases.push(together);
    } else if (told === "note" || (branch.count === 0 && told !== "phase" && !(phased && isPhaseTitle(branch.title)))) {
      keep(elected, sectionNotes(branch, context));
    } else if (told === "part") {
      join(branch, parentTitle, elected, context);
    } else if (told !== "phase" && isContainer(branch)) {
      const next = elected.phases.length;
      elect(branch.branches, branch.title, elected, context);
      // The container's heading is not a phase; its words go to the first phase inside.
      elected.phases[next]?.notes.unshift(...introNotes(branch, context));
    } else {
      elected.phases.push(buildPhase(branch, context));
    }
  }
}

/** One phase, not two: what stands below the heading goes to the phase before it. */
function join(branch: Branch, parentTitle: string, elected: Elected, context: Context): void {
  const last = elected.phases.at(-1);
  if (!last) {
    enter(branch, parentTitle, elected, context);
    return;
  }
  const { steps, phases, notes, endLine } = buildPhase(branch, context);
  last.notes.push(...introNotes({ ...branch, found: { ...branch.found, notes: [] } }, context), ...notes);
  last.steps.push(...steps);
  last.phases.push(...phases);
  last.endLine = Math.max(last.endLine, endLine);
}

/** Sections that are each a step (“Step 1: …”, “Step 2: …”) share one phase. */
function togetherIn(bearing: readonly Branch[], title: string, context: Context): TreePhase {
  const steps = bearing.flatMap((branch) => branch.asStep ?? []);
  const phase = newPhase(title, context.year, { line: steps[0]?.line ?? 1, endLine: steps.at(-1)?.endLine ?? 1 });
  return { ...phase, steps };
}

/** Whether a section only holds phases: “Deployment phases” over “Phase 1 …”, a title over several working sections. */
function isContainer(branch: Branch): boolean {
  if (branch.found.steps.length > 0 || branch.asStep) return false;
  const bearing = branch.branches.filter((child) => child.count > 0);
  if (branch.section.depth === 1) return bearing.length > 1 || bearing.some((child) => isPhaseTitle(child.title) && !child.asStep);
  // “Deployment phases” says nothing that its phases do not say; “Deployment (2–3 hours)” is a phase over phases.
  if (/\b(?:phases|stages|phasen|etapas|fases|étapes)\b/i.test(branch.title)) return bearing.some((child) => !child.asStep);
  return bearing.length === 1 && bearing.every(isContainer);
}

function keep(elected: Elected, notes: readonly Item[]): void {
  (elected.phases.at(-1)?.notes ?? elected.notes).push(...notes);
}
