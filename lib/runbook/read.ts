import { invalid } from "#lib/domain/errors.ts";
import type { DraftStep, PlanDraft } from "#lib/domain/plan-draft.ts";
import { electPhases } from "./elect-phases.ts";
import { maxNesting, maxSteps } from "./limits.ts";
import { nestingOf } from "./nesting-of.ts";
import { outline } from "./outline.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { planFacts } from "./plan-facts.ts";
import { planTitle } from "./plan-title.ts";
import { findRoles } from "./roles.ts";
import { startOf } from "./start-of.ts";
import { survey } from "./survey.ts";
import { textLines } from "./text-lines.ts";

/**
 * Reads a runbook's text (lines ending in `\n`) as a plan. Never loses a line: what no recogniser understands stays a note,
 * word for word. Throws `invalid` for more than 10,000 steps and for nesting too deep to follow.
 */
export function read(text: string): PlanDraft {
  if (nestingOf(text) > maxNesting) throw tooDeep();
  try {
    return readPlan(text);
  } catch (error) {
    // The stack ended: emphasis or brackets nested by the thousands.
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

const tooDeep = () => invalid("The document is nested too deeply. Flatten its lists and quotes, then import it again.", "too-deep");

function readPlan(text: string): PlanDraft {
  const lines = text.split("\n");
  const root = parseMarkdown(text);
  const title = planTitle(root, lines);
  const facts = planFacts(textLines(root));
  const tree = outline(root);
  const year = facts.date?.slice(0, 4) ?? null;

  let branch = survey(tree, { lines, year, headings: [], numbered: "procedure" }, true);
  // Nothing looks like work: then any numbered list that is no mere listing is the best guess.
  if (branch.count === 0) branch = survey(tree, { lines, year, headings: [], numbered: "any" }, true);
  const { phases, notes } = electPhases(branch, title, { lines, year, headings: [], numbered: "procedure" });

  const steps = phases.reduce((sum, phase) => sum + countSteps(phase.steps), 0);
  if (steps > maxSteps)
    throw invalid(`The document has ${steps} steps; a plan holds up to 10,000. Split it and import the parts.`, "too-many-steps");
  return { title, date: facts.date, start: facts.start ?? startOf(phases), zone: facts.zone, phases, roles: findRoles(tree), notes };
}

/** Steps at every depth. */
export function countSteps(steps: readonly DraftStep[]): number {
  return steps.reduce((sum, step) => sum + 1 + countSteps(step.children), 0);
}
