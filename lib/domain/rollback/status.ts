import { openHold } from "../holds/status.ts";
import type { Person } from "../kernel/fields.ts";
import { byOrder } from "../kernel/order.ts";
import { all } from "../kernel/room.ts";
import type { Phase } from "../phases/rows.ts";
import { actingIn } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf, leavesOf, phasesOf, stepsOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { type RollbackDecision, type RollbackRule, rollbackDecisions, rollbackRules, type Tripwire, tripwires } from "./rows.ts";

/** The triggers of a plan, in its order. */
export const tripwiresOf = (room: PlanRoom): readonly Tripwire[] => all(room, tripwires).toSorted(byOrder);

/** The question that waits for an answer, if one does. */
export const openDecision = (room: PlanRoom): RollbackDecision | null =>
  all(room, rollbackDecisions).find(({ outcome }) => outcome === null) ?? null;

/** Whether going back was decided and goes on, also while that is on hold. */
export const goesBack = (room: PlanRoom): boolean =>
  room.plan.status === "rolling-back" || (room.plan.status === "held" && openHold(room)?.interrupted === "rolling-back");

/** The phases that lead back. */
export const rollbackPhases = (room: PlanRoom): readonly Phase[] => phasesOf(room).filter(({ kind }) => kind === "rollback");

/** Why a step that leads back cannot be worked on: going back is not decided. Null for every other, and once it is. */
export const notDecided = (room: PlanRoom, step: Step): string | null =>
  room.phases[step.phaseId]?.kind === "rollback" && !goesBack(room)
    ? `“${step.title}” leads back, and going back is not decided. Pull a trigger or ask to roll back; a lead decides.`
    : null;

/** The steps that lead back, with how far they are. */
export function wayBack(room: PlanRoom): { open: readonly Step[]; total: number } {
  const steps = rollbackPhases(room).flatMap(({ id }) => leavesOf(room, id));
  return { open: steps.filter((step) => !isClosed(step)), total: steps.length };
}

/** What was done and would be undone: closed steps of the phases before. */
export const doneForward = (room: PlanRoom): number =>
  phasesOf(room)
    .filter(({ kind }) => kind !== "rollback" && kind !== "prepare")
    .flatMap(({ id }) => leavesOf(room, id))
    .filter(({ status }) => status === "done").length;

/** What the plan says of going back; null where it says nothing. */
export const rollbackRule = (room: PlanRoom): RollbackRule | null => all(room, rollbackRules)[0] ?? null;

/** Who decides an open question, until when (epoch ms) nobody else may; null where any lead does. */
export function deciderOf(room: PlanRoom, { openedAt }: RollbackDecision): { person: Person; ruleId: string; until: number } | null {
  const rule = rollbackRule(room);
  const person = actingIn(room.roles[rule?.roleId ?? ""]);
  if (!rule || !person) return null;
  return { person: { id: person.id, name: person.name }, ruleId: rule.id, until: Date.parse(openedAt) + rule.standInMinutes * 60_000 };
}

/** The point of no return: the step it is right behind, whether it is passed, and what is lost past it; null where the plan names none. */
export function pointOfNoReturn(room: PlanRoom): { step: Step; passed: boolean; lost: string } | null {
  const rule = rollbackRule(room);
  const step = room.steps[rule?.noReturnStepId ?? ""];
  return rule && step && !step.removedAt ? { step, passed: step.status === "done", lost: rule.lost } : null;
}

/** A part of the way back that is worked on beside the others: a phase, or a step of it with steps below. */
export type Block = {
  id: string;
  title: string;
  phaseId: string;
  steps: readonly Step[];
  open: readonly Step[];
  roleIds: readonly string[];
};

/** The parts of the way back, in order. Steps of a phase that stand by themselves are one part, called as the phase is. */
export function rollbackBlocks(room: PlanRoom): Block[] {
  return rollbackPhases(room).flatMap((phase) => {
    const [groups, alone] = [stepsOf(room, phase.id).filter((step) => childrenOf(room, step).length > 0), new Set(stepsOf(room, phase.id))];
    for (const group of groups) alone.delete(group);
    const under = (step: Step): Step[] => {
      const below = childrenOf(room, step);
      return below.length === 0 ? [step] : [...(step.commands.length > 0 ? [step] : []), ...below.flatMap(under)];
    };
    const left = [...alone];
    return [
      ...groups.map((group) => blockOf({ id: group.id, title: group.title, phaseId: phase.id }, under(group), group.roleId)),
      ...(left.length > 0 ? [blockOf({ id: phase.id, title: phase.title, phaseId: phase.id }, left, null)] : []),
    ];
  });
}

function blockOf(named: Pick<Block, "id" | "title" | "phaseId">, steps: readonly Step[], roleId: string | null): Block {
  const roleIds = new Set([roleId, ...steps.map((step) => step.roleId)].filter((id) => id !== null));
  return { ...named, steps, open: steps.filter((step) => !isClosed(step)), roleIds: [...roleIds] };
}

/** How long the way back takes as planned, its parts side by side, in minutes; `known` is false where a step does not say. */
export function wayBackMinutes(room: PlanRoom): { minutes: number; known: boolean } {
  const blocks = rollbackBlocks(room);
  const lengths = blocks.map(({ steps }) => steps.reduce((sum, { durationMax }) => sum + (durationMax ?? 0), 0));
  return { minutes: Math.max(0, ...lengths), known: blocks.every(({ steps }) => steps.every(({ durationMax }) => durationMax !== null)) };
}
