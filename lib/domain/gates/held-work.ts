import { applyChange, set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import type { Actor } from "../kernel/permissions.ts";
import { all } from "../kernel/room.ts";
import { type Change, type Context, type Refusal, refuse } from "../kernel/verb.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { actingIn, roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { signOffs } from "../sign-offs/rows.ts";
import { isClosed, steps } from "../steps/rows.ts";
import { holdingGate, isReleased } from "./gate-state.ts";
import { criteriaOf } from "./of-gate.ts";
import { gatesOf } from "./place.ts";
import { type Gate, gates } from "./rows.ts";

/**
 * Whatever lets work past a gate of a plan under way is a release, whichever verb does it: the order of phases, the place of a step or of
 * the gate itself. A release is a decision or a waiver (`releases`), with its reasons and its people, and nothing else: every other
 * change that would let held work go is refused. What a gate asks may change, and then its GO needs a second person: the change
 * is written on the gate. Looks at every change of a plan under way; most of them touch nothing of this.
 */
export function guardHeldWork(room: PlanRoom, change: Change, context: Context, releases: boolean): Change | Refusal {
  if (releases || !isUnderWay(room.plan) || !change.rows.some(mayRelease)) return change;
  const open = gatesOf(room).filter((gate) => !isReleased(room, gate));
  if (open.length === 0) return change;
  const after = applyChange(room, { seq: context.seq, rows: change.rows });
  const freed = all(room, steps).find((step) => !isClosed(step) && holdingGate(room, step) && isFree(after, step.id));
  const gate = freed && holdingGate(room, freed);
  if (freed && gate)
    return refuse(
      "held-work",
      `That would let “${freed.title}” past the gate “${gate.title}”, which has no GO. Decide on the gate first, or waive it: with a reason and a second person.`,
    );
  const eased = open.flatMap((before) => {
    const said = easings(room, after, before, context.actor).map((what) => `${context.actor.name} ${what} while the plan ran`);
    return said.length > 0 ? [set(gates, before.id, { eased: [...before.eased, ...said].slice(-mostEased) })] : [];
  });
  return eased.length > 0 ? { ...change, rows: [...change.rows, ...eased] } : change;
}

const mostEased = 20;

const isFree = (room: PlanRoom, stepId: string): boolean => {
  const step = room.steps[stepId];
  return step !== undefined && !step.removedAt && holdingGate(room, step) === null;
};

// What a step stands before is its place; a tick changes nothing of it.
const columns: Record<string, readonly string[] | "all"> = {
  gates: "all",
  criteria: ["text", "gateId", "removedAt"],
  signOffs: ["gateId", "roleId", "removedAt"],
  phases: ["order", "kind", "removedAt"],
  steps: ["order", "parentId", "phaseId", "removedAt"],
  roles: ["holderId", "standIn", "removedAt"],
};

function mayRelease({ collection, row }: RowChange): boolean {
  const known = columns[collection];
  return known !== undefined && (known === "all" || known.some((column) => column in row));
}

/** In what a gate asks less than before, or of others. */
function easings(before: PlanRoom, after: PlanRoom, gate: Gate, actor: Actor): string[] {
  const now = after.gates[gate.id];
  if (!now || now.removedAt) return [];
  const dropped = gate.voterRoleIds.filter((roleId) => !now.voterRoleIds.includes(roleId));
  const asked = (room: PlanRoom) => new Map(criteriaOf(room, gate.id).map(({ id, text }) => [id, text]));
  const questions = asked(after);
  const signed = (room: PlanRoom) => all(room, signOffs).filter(({ gateId }) => gateId === gate.id);
  const signatures = new Map(signed(after).map(({ id, roleId }) => [id, roleId]));
  return [
    ...dropped.map((roleId) => `took ${roleTitle(before, roleId)} out of the poll`),
    ...(needed(now) < needed(gate) && dropped.length === 0 ? ["lowered how many must say GO"] : []),
    ...(now.directorRoleId !== gate.directorRoleId ? [`made ${roleTitle(after, now.directorRoleId)} decide on it`] : []),
    ...[...gate.voterRoleIds, gate.directorRoleId].flatMap((roleId) => takenFrom(before, after, roleId ?? "", actor)),
    ...(gate.separation && !now.separation ? ["switched separation of duties off"] : []),
    ...[...asked(before)].flatMap(([id, text]) =>
      questions.get(id) === text ? [] : [`${questions.has(id) ? "changed" : "took out"} the question “${brief(text)}”`],
    ),
    ...signed(before).flatMap(({ id, roleId }) =>
      signatures.get(id) === roleId
        ? []
        : [`${signatures.has(id) ? "gave away" : "took out"} the signature of ${roleTitle(before, roleId)}`],
    ),
  ];
}

/** A role that a gate asks was taken from whoever acted in it, by somebody who has it now, or left it to nobody. What was offered is given. */
function takenFrom(before: PlanRoom, after: PlanRoom, roleId: string, { userId }: Actor): string[] {
  const role = before.roles[roleId];
  const [was, is] = [actingIn(role), actingIn(after.roles[roleId])];
  const taken = was && was.id !== userId && was.id !== is?.id && (!is || is.id === userId);
  return taken && role?.handover?.to.id !== userId ? [`took ${role?.title} from ${was.name}`] : [];
}

const needed = ({ quorum, voterRoleIds }: Gate) => quorum ?? voterRoleIds.length;
const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text);
