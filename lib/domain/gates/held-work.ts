import { applyChange, set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import type { Actor } from "../kernel/permissions.ts";
import { all } from "../kernel/room.ts";
import { shortened } from "../kernel/text.ts";
import { type Change, type Context, type Refusal, refuse } from "../kernel/verb.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { actingIn, roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { signOffs } from "../sign-offs/rows.ts";
import { isClosed } from "../steps/rows.ts";
import { openStops, stopSentence } from "../trees/walk.ts";
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
  const stops = openStops(room);
  if (open.length === 0 && stops.length === 0) return change;
  const after = applyChange(room, { seq: context.seq, rows: change.rows });
  const still = new Set(openStops(after).map(({ walk, node }) => `${walk.id} ${node}`));
  const freedStop = stops.find(({ walk, node }) => !still.has(`${walk.id} ${node}`));
  if (freedStop) return refuse("held-work", stopSentence(freedStop));
  // What was taken out keeps its place and can be put back, so it is held like what is still there.
  const freed = Object.values(room.steps).find((step) => !isClosed(step) && holdingGate(room, step) && isFree(after, step.id));
  const gate = freed && holdingGate(room, freed);
  if (freed && gate)
    return refuse(
      "held-work",
      `That would let “${freed.title}”${freed.removedAt ? ", which was taken out and can be put back," : ""} past the gate “${gate.title}”, which has no GO. Decide on the gate first, or waive it: with a reason and a second person.`,
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
  return step !== undefined && holdingGate(room, step) === null;
};

// What a step stands before is its place; a tick changes nothing of it.
const columns: Record<string, readonly string[] | "all"> = {
  gates: "all",
  criteria: ["text", "gateId", "removedAt"],
  signOffs: ["gateId", "roleId", "phaseId", "basis", "statement", "removedAt"],
  phases: ["order", "kind", "removedAt"],
  steps: ["order", "parentId", "phaseId", "removedAt"],
  walks: "all",
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
  const added = now.voterRoleIds.filter((roleId) => !gate.voterRoleIds.includes(roleId));
  return [
    ...dropped.map((roleId) => `took ${roleTitle(before, roleId)} out of the poll`),
    ...(needed(now) < needed(gate) && dropped.length === 0 ? ["lowered how many must say GO"] : []),
    ...(needed(now) < now.voterRoleIds.length
      ? added.map((roleId) => `polled ${roleTitle(after, roleId)}, too, where fewer than all must say GO`)
      : []),
    ...(now.directorRoleId !== gate.directorRoleId ? [`made ${roleTitle(after, now.directorRoleId)} decide on it`] : []),
    ...seatsTaken(before, after, gate, actor),
    ...(gate.separation && !now.separation ? ["switched separation of duties off"] : []),
    ...questionsChanged(before, after, gate),
    ...signaturesChanged(before, after, gate),
  ];
}

/** What was asked and is not asked any more, or not in these words. */
function questionsChanged(before: PlanRoom, after: PlanRoom, gate: Gate): string[] {
  const now = new Map(criteriaOf(after, gate.id).map(({ id, text }) => [id, text]));
  return criteriaOf(before, gate.id).flatMap(({ id, text }) =>
    now.get(id) === text ? [] : [`${now.has(id) ? "changed" : "took out"} the question “${brief(text)}”`],
  );
}

/** Signatures that are not asked for any more, or of somebody else, or for something else. */
function signaturesChanged(before: PlanRoom, after: PlanRoom, gate: Gate): string[] {
  const asked = (room: PlanRoom) => all(room, signOffs).filter(({ gateId }) => gateId === gate.id);
  const now = new Map(asked(after).map((signOff) => [signOff.id, signOff]));
  return asked(before).flatMap((was) => {
    const is = now.get(was.id);
    const role = roleTitle(before, was.roleId);
    if (!is) return [`took out the signature of ${role}`];
    if (is.roleId !== was.roleId) return [`gave away the signature of ${role}`];
    if (is.basis !== was.basis || is.phaseId !== was.phaseId) return [`changed what the signature of ${role} covers`];
    return is.statement === was.statement ? [] : [`changed what ${role} signs`];
  });
}

/**
 * Seats of the gate in which its people are not those that were asked: taken from whoever acted in them by somebody who has them now,
 * left to nobody, or empty and taken by somebody who has another seat of the same gate. What its holder offered is given.
 */
function seatsTaken(before: PlanRoom, after: PlanRoom, gate: Gate, { userId }: Actor): string[] {
  const asked = [...new Set([...gate.voterRoleIds, gate.directorRoleId ?? ""])];
  const theirs = asked.filter((roleId) => actingIn(after.roles[roleId])?.id === userId);
  return asked.flatMap((roleId) => {
    const role = before.roles[roleId];
    const [was, is] = [actingIn(role), actingIn(after.roles[roleId])];
    if (!role || was?.id === is?.id || was?.id === userId) return [];
    const other = theirs.find((each) => each !== roleId);
    if (!was) return is?.id === userId && other ? [`took ${role.title}, beside ${roleTitle(after, other)}`] : [];
    const offer = role.handover;
    const given = offer !== null && offer.to.id === userId && offer.by.id !== userId;
    if (given || (is && is.id !== userId)) return [];
    return [`took ${role.title} from ${was.name}${offer?.to.id === userId ? ", who had not offered it" : ""}`];
  });
}

const needed = ({ quorum, voterRoleIds }: Gate) => quorum ?? voterRoleIds.length;
const brief = (text: string) => shortened(text, 60);
