import { set } from "./change.ts";
import { newCriterion, newGate } from "./gates/new-gate.ts";
import { orderKeys } from "./order.ts";
import { type Origin, sourceOf } from "./origin.ts";
import type { DraftGate, DraftSignOff, DraftStep, PlanDraft } from "./plan-draft.ts";
import type { RowChange } from "./room.ts";

type Rows = RowChange<"plan">[];

/**
 * The gates and sign-offs of a draft. `laid` are the rows of its phases and steps in the order of the draft, by which a gate
 * finds what stands behind it; `roleIds` the roles by lower-case name.
 */
export function gateRows(draft: PlanDraft, laid: Rows, roleIds: ReadonlyMap<string, string>, origin: Origin): Rows {
  const idsOf = (collection: string) => laid.flatMap((row) => (row.collection === collection ? [row.id] : []));
  const [phaseIds, stepIds] = [idsOf("phases"), idsOf("steps")];
  const phases = new Map(draft.phases.map((phase, index) => [phase.line, phaseIds[index] ?? null]));
  const steps = new Map(draft.phases.flatMap((phase) => flat(phase.steps)).map((step, index) => [step.line, stepIds[index] ?? null]));
  const place = ({ before }: DraftGate) => ({
    phaseId: (before.step === null && before.phase !== null && phases.get(before.phase)) || null,
    stepId: (before.step !== null && steps.get(before.step)) || null,
  });
  const gateIds = draft.gates.map(() => origin.newId());
  return [
    ...draft.gates.flatMap((gate, index) => rowsOfGate(gate, { id: gateIds[index] ?? "", ...place(gate) }, roleIds, origin)),
    ...signOffRows(draft.signOffs, gateIds, roleIds, origin),
  ];
}

function rowsOfGate(
  gate: DraftGate,
  at: { id: string; phaseId: string | null; stepId: string | null },
  roleIds: ReadonlyMap<string, string>,
  origin: Origin,
): Rows {
  const { title, voters, director, guidance, criteria } = gate;
  const order = orderKeys(criteria.length);
  const row = newGate({
    ...{ ...at, planId: origin.planId, title, guidance, source: sourceOf(gate, origin) },
    voterRoleIds: [...new Set(voters.flatMap((voter) => roleIds.get(voter.toLowerCase()) ?? []))],
    directorRoleId: (director && roleIds.get(director.toLowerCase())) || null,
  });
  return [
    set("gates", at.id, row),
    ...criteria.map(({ text, ...lines }, index) => {
      const id = origin.newId();
      const given = { id, planId: origin.planId, gateId: at.id, text, order: order[index] ?? "" };
      return set("criteria", id, newCriterion({ ...given, source: sourceOf(lines, origin) }));
    }),
  ];
}

/** One whose role the plan does not know is left out. */
function signOffRows(
  signOffs: readonly DraftSignOff[],
  gateIds: readonly string[],
  roleIds: ReadonlyMap<string, string>,
  origin: Origin,
): Rows {
  const order = orderKeys(signOffs.length);
  return signOffs.flatMap((signOff, index) => {
    const roleId = roleIds.get(signOff.role.toLowerCase());
    if (!roleId) return [];
    const { gate, basis, statement } = signOff;
    const gateId = gate === null ? null : (gateIds[gate] ?? null);
    const [id, source] = [origin.newId(), sourceOf(signOff, origin)];
    const row = { id, planId: origin.planId, roleId, order: order[index] ?? "", gateId, phaseId: null, basis, statement, source };
    return [set("signOffs", id, { ...row, removedAt: null })];
  });
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
