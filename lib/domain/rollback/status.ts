import { openHold } from "../holds/status.ts";
import type { Person } from "../kernel/fields.ts";
import { byNewest, byOrder } from "../kernel/order.ts";
import { all, find } from "../kernel/room.ts";
import type { Phase } from "../phases/rows.ts";
import { actingIn } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { minutesText } from "../schedule/format-time.ts";
import { childrenOf, leavesOf, phasesOf, stepsOf } from "../steps/outline.ts";
import { isClosed, type Step } from "../steps/rows.ts";
import { thresholds } from "../thresholds/rows.ts";
import { triggerGroups } from "../trigger-groups/rows.ts";
import {
  type RollbackDecision,
  type RollbackRehearsal,
  type RollbackRule,
  rollbackDecisions,
  rollbackRehearsals,
  rollbackRules,
  type Tripwire,
  tripwires,
} from "./rows.ts";

/** The triggers of a plan, in its order. */
export const tripwiresOf = (room: PlanRoom): readonly Tripwire[] => all(room, tripwires).toSorted(byOrder);

/** The question that waits for an answer, if one does. */
export const openDecision = (room: PlanRoom): RollbackDecision | null =>
  all(room, rollbackDecisions).find(({ outcome }) => outcome === null) ?? null;

/** The questions that were answered, the newest first. */
export const answeredDecisions = (room: PlanRoom): readonly RollbackDecision[] =>
  all(room, rollbackDecisions)
    .filter(({ outcome }) => outcome !== null)
    .toSorted(byNewest);

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
export function wayBack(room: PlanRoom): { steps: readonly Step[]; open: readonly Step[]; total: number } {
  const steps = rollbackPhases(room).flatMap(({ id }) => leavesOf(room, id));
  return { steps, open: steps.filter((step) => !isClosed(step)), total: steps.length };
}

/** What was done and would be undone: the steps of the phases before, the last one first. */
export const doneForward = (room: PlanRoom): readonly Step[] =>
  phasesOf(room)
    .filter(({ kind }) => kind !== "rollback" && kind !== "prepare")
    .flatMap(({ id }) => leavesOf(room, id))
    .filter(({ status }) => status === "done")
    .toSorted((a, b) => Date.parse(b.finishedAt ?? "") - Date.parse(a.finishedAt ?? ""));

/** What the plan says of going back; null where it says nothing. */
export const rollbackRule = (room: PlanRoom): RollbackRule | null => all(room, rollbackRules)[0] ?? null;

type Decider = { person: Person; roleId: string; ruleId: string; until: number };

/** Who decides an open question, until when (epoch ms) nobody else may; null where any lead does. */
export function deciderOf(room: PlanRoom, { openedAt }: RollbackDecision): Decider | null {
  const rule = rollbackRule(room);
  const person = actingIn(room.roles[rule?.roleId ?? ""]);
  if (!rule?.roleId || !person) return null;
  const { id: ruleId, roleId, standInMinutes } = rule;
  return { person: { id: person.id, name: person.name }, roleId, ruleId, until: Date.parse(openedAt) + standInMinutes * 60_000 };
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

/** The rehearsal of the way back that goes on, if one does. */
export const openRehearsal = (room: PlanRoom): RollbackRehearsal | null =>
  all(room, rollbackRehearsals).find(({ endedAt }) => endedAt === null) ?? null;

/** How long these steps took in a rehearsal, in whole minutes from its beginning to the last of them; null where one of them was not done in it. */
export function rehearsedMinutes(room: PlanRoom, rehearsal: RollbackRehearsal, steps = wayBack(room).steps): number | null {
  const ticks = new Map(rehearsal.ticks.map(({ stepId, at }) => [stepId, Date.parse(at)]));
  const times = steps.map(({ id }) => ticks.get(id));
  if (times.length === 0 || times.includes(undefined)) return null;
  const last = times.reduce<number>((most, time) => Math.max(most, time ?? 0), 0);
  return Math.max(1, Math.ceil((last - Date.parse(rehearsal.startedAt)) / 60_000));
}

/** The newest rehearsal that is over and in which every step that leads back today was done. */
export const lastRehearsal = (room: PlanRoom): RollbackRehearsal | null =>
  all(room, rollbackRehearsals)
    .filter((each) => each.endedAt !== null && rehearsedMinutes(room, each) !== null)
    .toSorted(byNewest)[0] ?? null;

/** How long something on the way back takes, and how that is known: it was rehearsed, the plan says it, or says it of some of its steps only. */
export type Takes = { minutes: number; by: "rehearsal" | "plan" | "part" };

/** How long a part of the way back takes; null where nothing says. */
export function partTakes(room: PlanRoom, steps: readonly Step[]): Takes | null {
  const rehearsal = lastRehearsal(room);
  const rehearsed = rehearsal ? rehearsedMinutes(room, rehearsal, steps) : null;
  if (rehearsed !== null) return { minutes: rehearsed, by: "rehearsal" };
  const minutes = steps.reduce((sum, { durationMax }) => sum + (durationMax ?? 0), 0);
  return minutes === 0 ? null : { minutes, by: steps.every(({ durationMax }) => durationMax !== null) ? "plan" : "part" };
}

/** How long the whole way back takes, its parts side by side; null where nothing says. */
export function wayBackTakes(room: PlanRoom): Takes | null {
  const parts = rollbackBlocks(room).map(({ steps }) => partTakes(room, steps));
  const known = parts.filter((part) => part !== null);
  const longest = known.reduce<Takes | null>((most, part) => (most && most.minutes >= part.minutes ? most : part), null);
  if (!longest || longest.by === "rehearsal") return longest;
  return { minutes: longest.minutes, by: known.length === parts.length && known.every(({ by }) => by === "plan") ? "plan" : "part" };
}

/** “18 min, as rehearsed” */
export const takesText = ({ minutes, by }: Takes): string =>
  ({
    rehearsal: `${minutesText(minutes)}, as rehearsed`,
    plan: `${minutesText(minutes)}, as planned`,
    part: `at least ${minutesText(minutes)}, as planned`,
  })[by];

/** How grave the plan calls what raised the question: the severity of its trigger or group, or the level of its threshold; empty where it has none. */
export function severityOf(room: PlanRoom, { cause: { kind, id } }: RollbackDecision): string {
  if (kind === "tripwire") return find(room, tripwires, id)?.severity ?? "";
  if (kind === "group") return find(room, triggerGroups, id)?.severity ?? "";
  return kind === "threshold" ? (find(room, thresholds, id)?.level ?? "") : "";
}
