import { newCriterion, newGate } from "../gates/new-gate.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { must } from "../kernel/must.ts";
import { orderKeys } from "../kernel/order-keys.ts";
import type { DraftGate, DraftSignOff, DraftStep, PlanDraft } from "./draft.ts";
import { type Origin, sourceOf } from "./origin.ts";

type Rows = RowChange[];
/** The role a name in the document means, if the plan has it. */
type RoleIdOf = (name: string) => string | null;

/**
 * The gates of a draft. `laid` are the rows of its phases and steps in the order of the draft, by which a gate
 * finds what stands behind it; `roleIds` the roles by lower-case name.
 */
export function gateRows(draft: PlanDraft, laid: readonly RowChange[], roleIds: ReadonlyMap<string, string>, origin: Origin): Rows {
  const idsOf = (collection: string) => laid.flatMap((row) => (row.collection === collection ? [row.id] : []));
  const [phaseIds, stepIds] = [idsOf("phases"), idsOf("steps")];
  const phases = new Map(draft.phases.map((phase, index) => [phase.line, phaseIds[index] ?? null]));
  const steps = new Map(draft.phases.flatMap((phase) => flat(phase.steps)).map((step, index) => [step.line, stepIds[index] ?? null]));
  const place = ({ before }: DraftGate) => ({
    phaseId: (before.step === null && before.phase !== null && phases.get(before.phase)) || null,
    stepId: (before.step !== null && steps.get(before.step)) || null,
  });
  const gateIds = draft.gates.map(() => origin.newId());
  const roleIdOf = (name: string) => roleIds.get(name.toLowerCase()) ?? null;
  return draft.gates.flatMap((gate, index) =>
    rowsOfGate(gate, { id: must(gateIds[index], "the id of a gate"), ...place(gate) }, roleIdOf, origin),
  );
}

/** The sign-offs of a draft. `made` are the rows of its phases and gates, in the order of the draft. */
export function signOffRows(draft: PlanDraft, made: readonly RowChange[], roleIds: ReadonlyMap<string, string>, origin: Origin): Rows {
  const idsOf = (collection: string) => made.flatMap((row) => (row.collection === collection ? [row.id] : []));
  const [phaseIds, gateIds] = [idsOf("phases"), idsOf("gates")];
  const phases = new Map(draft.phases.map(({ line }, index) => [line, phaseIds[index] ?? null]));
  const order = orderKeys(draft.signOffs.length);
  const roleIdOf = (name: string) => roleIds.get(name.toLowerCase()) ?? null;
  return draft.signOffs.flatMap((signOff, index) => {
    const gateId = signOff.gate === null ? null : (gateIds[signOff.gate] ?? null);
    const phaseId = signOff.phase == null ? null : (phases.get(signOff.phase) ?? null);
    return rowsOfSignOff(signOff, { gateId, phaseId, order: must(order[index], "an order key") }, roleIdOf, origin);
  });
}

/** A gate that is new, with its questions. */
export function rowsOfGate(
  gate: DraftGate,
  at: { id: string; phaseId: string | null; stepId: string | null },
  roleIdOf: RoleIdOf,
  origin: Origin,
): Rows {
  const { title, voters, director, guidance, criteria, quorum, deadline, separation } = gate;
  const order = orderKeys(criteria.length);
  const row = newGate({
    ...{ ...at, planId: origin.planId, title, guidance, quorum, deadline, separation, source: gate.added ? null : sourceOf(gate, origin) },
    voterRoleIds: [...new Set(voters.flatMap((voter) => roleIdOf(voter) ?? []))],
    directorRoleId: director === null ? null : roleIdOf(director),
  });
  return [
    set("gates", at.id, row),
    ...criteria.map(({ text, ...lines }, index) => {
      const id = origin.newId();
      const given = { id, planId: origin.planId, gateId: at.id, text, order: must(order[index], "an order key") };
      return set("criteria", id, newCriterion({ ...given, source: gate.added ? null : sourceOf(lines, origin) }));
    }),
  ];
}

/** A sign-off that is new; none where the plan does not know its role. */
export function rowsOfSignOff(
  signOff: DraftSignOff,
  at: { gateId: string | null; phaseId: string | null; order: string },
  roleIdOf: RoleIdOf,
  origin: Origin,
): Rows {
  const roleId = roleIdOf(signOff.role);
  if (!roleId) return [];
  const { basis, statement } = signOff;
  const [id, source] = [origin.newId(), sourceOf(signOff, origin)];
  const { gateId, phaseId, order } = at;
  const row = { id, planId: origin.planId, roleId, order, gateId, phaseId, basis, statement, source, removedAt: null };
  return [set("signOffs", id, row)];
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
