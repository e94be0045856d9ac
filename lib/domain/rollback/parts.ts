import type { Phase } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { childrenOf, leavesOf, phasesOf, stepsOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import type { RollbackDecision } from "./rows.ts";
import { answeredDecisions, goesBack } from "./status.ts";

/** A part of the way back that is worked on beside the others: a phase, or a step of it with steps below. */
export type Block = {
  id: string;
  title: string;
  phaseId: string;
  steps: readonly Step[];
  open: readonly Step[];
  roleIds: readonly string[];
};

/** The phases that lead back. */
export const rollbackPhases = (room: PlanRoom): readonly Phase[] => phasesOf(room).filter(({ kind }) => kind === "rollback");

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

/** The part a step that leads back is of, by its id. */
export function partIdOf(room: PlanRoom, step: Step): string {
  let top = step;
  for (let up = room.steps[top.parentId ?? ""]; up; up = room.steps[up.parentId ?? ""]) top = up;
  return childrenOf(room, top).length > 0 ? top.id : step.phaseId;
}

/** The answer by which the plan goes back; null while it does not. */
export const decidedBack = (room: PlanRoom): RollbackDecision | null =>
  goesBack(room) ? (answeredDecisions(room).find(({ outcome }) => outcome === "roll-back") ?? null) : null;

const isOf = (chosen: RollbackDecision["partIds"] | undefined, partId: string): boolean => !chosen || chosen.includes(partId);

/** The parts that are worked on while the plan goes back: those that were chosen. Before, each of them may be. */
export function partsInHand(room: PlanRoom): Block[] {
  const chosen = decidedBack(room)?.partIds;
  return rollbackBlocks(room).filter(({ id }) => isOf(chosen, id));
}

/** The parts that stay shut while the plan goes back; none while it does not, or goes back by all of them. */
export function partsShut(room: PlanRoom): Block[] {
  const chosen = decidedBack(room)?.partIds;
  return chosen ? rollbackBlocks(room).filter(({ id }) => !chosen.includes(id)) : [];
}

/** Of the steps of a phase those that nothing keeps shut for leading back: of a phase forward all, of one that leads back those of the parts in hand. */
export function notShut(room: PlanRoom, phase: Phase, steps: readonly Step[]): readonly Step[] {
  if (phase.kind !== "rollback") return steps;
  if (!goesBack(room)) return [];
  const chosen = decidedBack(room)?.partIds;
  return chosen ? steps.filter((step) => chosen.includes(partIdOf(room, step))) : steps;
}

/** Why a step that leads back cannot be worked on: going back, or going back by its part, is not decided. Null for every other, and once it is. */
export function notDecided(room: PlanRoom, step: Step): string | null {
  const phase = room.phases[step.phaseId];
  if (!phase || notShut(room, phase, [step]).length > 0) return null;
  if (!goesBack(room))
    return `“${step.title}” leads back, and going back is not decided. Pull a trigger or ask to roll back; a lead decides.`;
  const part = rollbackBlocks(room).find(({ id }) => id === partIdOf(room, step));
  return `“${part?.title ?? step.title}” is not among the parts that were chosen to go back by. A lead adds it: “Also roll back…”.`;
}

/** Those of a part that are ticked: a step with steps below is done with them. */
export const tickedOf = (room: PlanRoom, steps: readonly Step[]): readonly Step[] =>
  steps.filter((step) => childrenOf(room, step).length === 0);

/** The steps that lead back, with how far they are: those in hand while the plan goes back, and before all of them. */
export function wayBack(room: PlanRoom): { steps: readonly Step[]; open: readonly Step[]; total: number } {
  const going = goesBack(room);
  const steps = rollbackPhases(room).flatMap((phase) => {
    const leaves = leavesOf(room, phase.id);
    return going ? notShut(room, phase, leaves) : leaves;
  });
  return { steps, open: steps.filter((step) => !isClosed(step)), total: steps.length };
}

/** Which parts an answer names, as people say it: `“Traffic”, “Data” · 2 of 4 parts`. */
export function partsText(room: PlanRoom, partIds: readonly string[]): string {
  const all = rollbackBlocks(room);
  const named = all.filter(({ id }) => partIds.includes(id)).map(({ title }) => `“${title}”`);
  return `${named.join(", ")} · ${named.length} of ${all.length} parts`;
}
