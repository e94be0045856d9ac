import type { Context } from "../blocks/context.ts";
import { notesOf } from "../blocks/notes-of.ts";
import type { Item, Lines } from "../reading.ts";
import { cutNotes } from "../text/cut-notes.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { objectiveWords } from "../text/words.ts";
import { type Bounds, boundsWords, takeBounds } from "../values/bounds.ts";
import { keepWords } from "./keep-words.ts";
import { durationOf } from "./new-step.ts";
import { listedObjective } from "./objective.ts";
import { phaseKind } from "./phase-kind.ts";
import { isGenericLabel } from "./procedure.ts";
import { readLabels } from "./read-labels.ts";
import { readTitle } from "./read-title.ts";
import { roleName } from "./role-heads.ts";
import { type Branch, ownNotes, sectionNotes } from "./survey.ts";
import type { TreePhase } from "./tree.ts";

/** A phase without anything in it yet. */
export function newPhase(title: string, year: string | null, { line, endLine }: Lines, outer?: TreePhase["kind"]): TreePhase {
  // A phase inside another one becomes a step over steps, which has no deadline of its own: its words stay.
  const bounds: Bounds = outer ? { title, deadline: null, owner: null } : takeBounds(title, year);
  const facts = readTitle(bounds.title, year);
  return {
    ...{
      title: facts.title,
      kind: phaseKind(title, outer),
      start: facts.at,
      duration: durationOf(facts.durationMin, facts.durationMax, facts.lengthCounts),
    },
    ...{ objective: null, owner: roleInBrackets(facts.title), notes: [], steps: [], phases: [], line, endLine },
    ...((bounds.deadline || bounds.owner) && { bounds }),
  };
}

/** “Releasing the core (core release manager)”: who answers for it. */
function roleInBrackets(title: string): string | null {
  const [, role = ""] = /\(((?:the )?\p{L}[\p{L}’'& /-]{1,40})\)$/u.exec(title) ?? [];
  const named =
    /(?<!\p{L})(?:manager|lead(?:er)?|engineer|team|director|coordinator|administrator|dba|sre|qa|devops|ops|on-?call|leiter(?:in)?|responsable|gerente|equipe|équipe|equipo)$/iu;
  return named.test(role) && role.split(" ").length <= 4 && !/^(?:all|every|each|any|no|with|by|for|alle|tous|todos)(?!\p{L})/iu.test(role)
    ? role.replace(/^the /i, "")
    : null;
}

/** Makes a section a phase, and its sub-sections with steps phases inside it; the others become notes. */
export function buildPhase(branch: Branch, context: Context, kind?: TreePhase["kind"]): TreePhase {
  const { section, objective, asStep } = branch;
  const phase = newPhase(branch.title, context.year, section, kind);
  // “Rollback › Verification” is part of going back.
  if (kind === "rollback" || standsAside(branch)) phase.kind = "rollback";
  if (asStep) return { ...phase, steps: [asStep] };
  const timed = phase.start !== null || phase.duration !== null;
  phase.objective = objective?.text ?? listedObjective(section.blocks);
  const { bounds } = phase;
  if (section.heading)
    keepWords(phase, bounds ? boundsWords(bounds) : "", timed || Boolean(bounds?.deadline), linesOf(section.heading), context);
  // Only the phases of the plan show their objective; those inside them keep its source.
  if (objective && kind) phase.notes.push(...notesOf([objective.block], context));
  else if (objective)
    keepWords({ title: "", notes: phase.notes }, objectiveWords(objective.text), timed, linesOf(objective.block), context);
  phase.notes.push(...branch.found.notes);
  readLabels(phase);
  phase.owner ??= roleName(phase.title);
  addInside(branch, phase, context);
  return phase;
}

const scenario = /^(?:scenario|szenario|scénario|escenario|cenário|contingency|シナリオ)(?:\s*#?\d+|\s+[A-Z])?\s*[:.–—-]/iu;
const sets =
  /^(?:triggers?|symptoms?|condition|auslöser|symptome?|bedingung|déclencheur|symptôme|disparador|síntomas?|gatilho|sintomas?)\s*[:：]/iu;

/** “Scenario A: Rows are missing” over “Trigger: …”: done only if that comes true. */
const standsAside = ({ title, section }: Branch): boolean =>
  scenario.test(title) && section.blocks.some((block) => block.type === "paragraph" && sets.test(plainText(block.children)));

function addInside(branch: Branch, phase: TreePhase, context: Context): void {
  phase.steps.push(...branch.found.steps);
  const bearing = branch.branches.filter((child) => child.count > 0);
  for (const child of branch.branches) {
    const told = context.corrected.get(child.section.line);
    const saysNothing = bearing.length === 1 && branch.found.steps.length === 0 && isGenericLabel(child.title) && !child.asStep;
    if (child.count === 0 && !isTimed(child, context)) {
      phase.notes.push(...sectionNotes(child, context));
    } else if (told === "part" || (saysNothing && told !== "phase")) {
      // “Rollback plan › Rollback steps”: a level that says nothing new is left out.
      phase.notes.push(...headingNotes(child, context), ...ownNotes(child, context));
      addInside(child, phase, context);
    } else if (child.asStep) {
      phase.steps.push(child.asStep);
    } else {
      phase.phases.push(buildPhase(child, context, phase.kind));
    }
  }
}

/** “Team communication (15 minutes)”: a part of its phase although nothing in it can be ticked. */
function isTimed({ title, section }: Branch, { year, corrected }: Context): boolean {
  const { durationMin } = readTitle(title, year);
  return durationMin !== null && section.blocks.length > 0 && corrected.get(section.line) !== "note";
}

/** The heading of a section that is no piece of its own. */
export function headingNotes({ section }: Branch, context: Context): Item[] {
  return section.heading ? notesOf([section.heading], context) : [];
}

/** Heading and first words as one note, the rest as they are. */
export function introNotes(branch: Branch, context: Context): Item[] {
  const [heading, first, ...rest] = [...headingNotes(branch, context), ...ownNotes(branch, context)];
  const between = heading && first ? context.lines.slice(heading.endLine, first.line - 1) : [];
  if (!heading || !first || between.some((line) => line.trim() !== ""))
    return [heading, first, ...rest].filter((note) => note !== undefined);
  return [...cutNotes(context.lines, heading.line, first.endLine), ...rest];
}
