import type { DraftPhase, DraftStep, PlanDraft } from "#lib/domain/plan-draft.ts";
import type { Item, Reading } from "../reading.ts";
import { startOf } from "./start-of.ts";
import type { TreePhase, TreeStep } from "./tree.ts";

type Told = Pick<Reading, "title" | "date" | "start" | "zone" | "roles"> & { phases: TreePhase[]; notes: Item[] };

/**
 * The plan a document becomes. Phases inside phases are steps over their steps there; questions, criteria and checks are
 * ticked like steps, so that no box of the document is lost.
 */
export function draftOf({ title, date, start, zone, roles, phases, notes }: Told): PlanDraft {
  return {
    ...{ title, date, start: start ?? startOf(phases), zone, notes },
    phases: phases.map(draftPhase),
    roles: roles.map((role) => ({ title: role.title, namedAs: role.name || null, line: role.line, endLine: role.endLine })),
  };
}

function draftPhase(phase: TreePhase): DraftPhase {
  const { title, kind, objective, start, duration, notes, line, endLine } = phase;
  return { title, kind, objective, notes, at: start, ...minutes(duration), line, endLine, steps: inside(phase, null) };
}

/** Steps and inner phases in the order of the document. `above` is who answers for the phase around them. */
function inside({ steps, phases, owner }: TreePhase, above: string | null): DraftStep[] {
  const theirs = owner ?? above;
  return [...steps.map((step) => draftStep(step, theirs)), ...phases.map((phase) => groupOf(phase, theirs))].sort(
    (a, b) => a.line - b.line,
  );
}

function groupOf(phase: TreePhase, above: string | null): DraftStep {
  const { title, start, duration, notes, line, endLine } = phase;
  const step = { title, optional: false, claimedDone: false, owner: null, commands: [], notes };
  return { ...step, at: start, ...minutes(duration), line, endLine, children: inside(phase, above) };
}

function draftStep(step: TreeStep, above: string | null): DraftStep {
  const { title, optional, done, owner, commands, notes, at, duration, children, line, endLine } = step;
  return {
    ...{ title, optional, claimedDone: done, owner: owner ?? above, notes, at, ...minutes(duration), line, endLine },
    commands: commands.map(({ language, text }) => ({ language, text })),
    children: children.map((child) => draftStep(child, owner === null ? above : null)),
  };
}

function minutes(duration: { minMinutes: number; maxMinutes: number } | null) {
  return { durationMin: duration?.minMinutes ?? null, durationMax: duration?.maxMinutes ?? null };
}
