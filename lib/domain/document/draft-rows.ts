import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { must } from "../kernel/must.ts";
import { orderKeys } from "../kernel/order-keys.ts";
import type { Note } from "../notes/rows.ts";
import type { Phase } from "../phases/rows.ts";
import { newRole } from "../roles/new-role.ts";
import type { Role } from "../roles/rows.ts";
import type { Step } from "../steps/rows.ts";
import { unconfirmed } from "../steps/unconfirmed.ts";
import type { DraftNote, DraftPhase, DraftStep, PlanDraft } from "./draft.ts";
import { toldNouns } from "./nouns.ts";
import { type Origin, sourceOf } from "./origin.ts";

type Rows = RowChange[];
/** The ids of steps by their lines. */
type Made = Map<number, string>;

/** The rows a plan draft becomes: roles, phases, steps with their children, and every note in its place. */
export function rowsOfDraft(draft: PlanDraft, origin: Origin): Rows {
  const roles = rolesOf(draft, origin);
  // An owner is named by role or by the person the document names for it; the role wins where both exist.
  const roleIds = new Map([
    ...roles.flatMap((role) => nameKeys(role.namedAs).map((key) => [key, role.id] as const)),
    ...roles.map((role) => [role.title.toLowerCase(), role.id] as const),
  ]);
  const made: Made = new Map();
  const order = orderKeys(draft.phases.length);
  const phases = draft.phases.flatMap((phase, index) => phaseRows(phase, must(order[index], "an order key"), { roleIds, made }, origin));
  const rows = [
    ...roles.map((role) => set("roles", role.id, role)),
    ...notesOfDraft(draft.notes, {}, origin),
    ...inOrder(phases, draft, made),
  ];
  for (const noun of toldNouns) rows.push(...noun.from(draft, { rows, roleIds, origin }));
  return rows;
}

/** The same rows, with the steps that each step comes after; `made` says which row a line became. */
function inOrder(rows: Rows, draft: PlanDraft, made: Made): Rows {
  const afters = new Map(
    stepsOfDraft(draft).flatMap(({ line, after }) =>
      after ? [[made.get(line), after.flatMap((each) => made.get(each) ?? [])] as const] : [],
    ),
  );
  return afters.size === 0
    ? rows
    : rows.map((each) => {
        const afterIds = afters.get(each.id);
        return afterIds ? { ...each, row: { ...each.row, afterIds } } : each;
      });
}

/** The steps of a draft at every depth. */
export function stepsOfDraft({ phases }: Pick<PlanDraft, "phases">): DraftStep[] {
  const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
  return phases.flatMap(({ steps }) => flat(steps));
}

type Known = { roleIds: Map<string, string>; made: Made };

function phaseRows(phase: DraftPhase, order: string, { roleIds, made }: Known, origin: Origin): Rows {
  const id = origin.newId();
  return [
    set(
      "phases",
      id,
      phaseOfDraft(phase, { id, order, roleId: phase.owner ? (roleIds.get(phase.owner.toLowerCase()) ?? null) : null }, origin),
    ),
    ...notesOfDraft(phase.notes, { phaseId: id }, origin),
    ...stepRows(phase.steps, { phaseId: id, parentId: null }, { roleIds, made }, origin),
  ];
}

/** The row of a phase that is new. */
export function phaseOfDraft(phase: DraftPhase, { id, order, roleId }: Pick<Phase, "id" | "order" | "roleId">, origin: Origin): Phase {
  const { title, kind, objective, at, durationMin, durationMax, lengthCounts = null, deadline = null } = phase;
  const row = { id, planId: origin.planId, originId: id, title, publicTitle: null, kind, order, objective, at, durationMin, durationMax };
  return { ...row, lengthCounts, roleId, deadline, startedAt: null, source: sourceOf(phase, origin), removedAt: null };
}

function stepRows(steps: DraftStep[], at: { phaseId: string; parentId: string | null }, known: Known, origin: Origin): Rows {
  const { roleIds, made } = known;
  const order = orderKeys(steps.length);
  return steps.flatMap((step, index) => {
    const id = origin.newId();
    made.set(step.line, id);
    return [
      set(
        "steps",
        id,
        stepOfDraft(
          step,
          { id, ...at, order: must(order[index], "an order key"), roleId: (step.owner && roleIds.get(step.owner.toLowerCase())) ?? null },
          origin,
        ),
      ),
      ...notesOfDraft(step.notes, { stepId: id, phaseId: at.phaseId }, origin),
      ...stepRows(step.children, { phaseId: at.phaseId, parentId: id }, known, origin),
    ];
  });
}

/** The row of a step that is new: nobody has worked on it. */
export function stepOfDraft(step: DraftStep, at: Pick<Step, "id" | "phaseId" | "parentId" | "order" | "roleId">, origin: Origin): Step {
  return {
    ...at,
    planId: origin.planId,
    originId: at.id,
    title: step.title,
    status: "todo",
    optional: step.optional,
    second: step.second ?? false,
    ...unconfirmed,
    claimedDone: step.claimedDone,
    commands: step.commands,
    assigneeId: null,
    at: step.at,
    durationMin: step.durationMin,
    durationMax: step.durationMax,
    lengthCounts: step.lengthCounts ?? null,
    afterIds: [],
    learned: null,
    startedAt: null,
    startedBy: null,
    finishedAt: null,
    finishedBy: null,
    reason: null,
    touchedSeq: 0,
    touchedBy: "",
    source: sourceOf(step, origin),
    removedAt: null,
  };
}

/** The roles the document lists, and those it only names as somebody's work. */
function rolesOf(draft: PlanDraft, origin: Origin): Role[] {
  const listed = new Map(draft.roles.map((role) => [role.title.toLowerCase(), role]));
  const people = new Set(draft.roles.flatMap((role) => nameKeys(role.namedAs)));
  const asked = draft.gates.flatMap(({ voters, director }) => (director ? [...voters, director] : voters));
  const named = [
    ...draft.phases.flatMap((phase) => ownersOf(phase.steps)),
    ...asked,
    ...draft.signOffs.map(({ role }) => role),
    ...watchersOf(draft),
  ].filter((title) => !listed.has(title.toLowerCase()) && !people.has(title.toLowerCase()));
  const titles = new Map(named.map((title) => [title.toLowerCase(), title]));
  const all = [
    ...[...listed.values()].map(({ title, namedAs, responsibility, team, contact = null, ...lines }) => ({
      ...{ title, namedAs, responsibility, team, contact },
      source: sourceOf(lines, origin),
    })),
    ...[...titles.values()].map((title) => ({ title })),
  ];
  const order = orderKeys(all.length);
  return all.map((role, index) =>
    newRole({ id: origin.newId(), planId: origin.planId, order: must(order[index], "an order key"), ...role }),
  );
}

const nameKeys = (name: string | null) => (name ? [name.toLowerCase()] : []);

const watchersOf = ({ watches = [], care = [], deliverables = [], messages = [] }: PlanDraft) =>
  [...watches, ...care, ...deliverables, ...messages].flatMap(({ owner }) => owner ?? []);

const ownersOf = (steps: DraftStep[]): string[] =>
  steps.flatMap((step) => [...(step.owner ? [step.owner] : []), ...ownersOf(step.children)]);

/** The notes of the plan, or of the phase or step they hang on. */
export function notesOfDraft(drafts: DraftNote[], at: { phaseId?: string; stepId?: string }, origin: Origin): Rows {
  const order = orderKeys(drafts.length);
  return drafts.map((draft, index) => {
    const note: Note = {
      id: origin.newId(),
      planId: origin.planId,
      phaseId: at.phaseId ?? null,
      stepId: at.stepId ?? null,
      kind: "document",
      text: draft.text,
      order: must(order[index], "an order key"),
      author: null,
      createdAt: origin.now,
      source: sourceOf(draft, origin),
      removedAt: null,
    };
    return set("notes", note.id, note);
  });
}
