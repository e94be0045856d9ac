import { openHold } from "../holds/status.ts";
import type { Person } from "../kernel/fields.ts";
import { byNewest, byOrder } from "../kernel/order.ts";
import { all, find } from "../kernel/room.ts";
import { actingIn } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import { thresholds } from "../thresholds/rows.ts";
import { triggerGroups } from "../trigger-groups/rows.ts";
import { type RollbackDecision, type RollbackRule, rollbackDecisions, rollbackRules, type Tripwire, tripwires } from "./rows.ts";

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

/** How grave the plan calls what raised the question: the severity of its trigger or group, or the level of its threshold; empty where it has none. */
export function severityOf(room: PlanRoom, { cause: { kind, id } }: RollbackDecision): string {
  if (kind === "tripwire") return find(room, tripwires, id)?.severity ?? "";
  if (kind === "group") return find(room, triggerGroups, id)?.severity ?? "";
  return kind === "threshold" ? (find(room, thresholds, id)?.level ?? "") : "";
}
