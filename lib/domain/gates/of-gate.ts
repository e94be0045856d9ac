import { byOrder } from "../kernel/order.ts";
import type { PlanRoom } from "../room.ts";
import { type Condition, type Criterion, type Decision, type Gate, isOpen, type Poll } from "./rows.ts";

/** The gate's questions still there, in order. */
export function criteriaOf(room: PlanRoom, gateId: string): Criterion[] {
  return Object.values(room.criteria)
    .filter((criterion) => criterion.gateId === gateId && !criterion.removedAt)
    .sort(byOrder);
}

/** All polls of a gate, the newest first. */
export function pollsOf(room: PlanRoom, gateId: string): Poll[] {
  return Object.values(room.polls)
    .filter((poll) => poll.gateId === gateId)
    .sort((a, b) => b.number - a.number);
}

/** The conditions of the gate's poll that are neither met nor taken back. */
export function openConditions(room: PlanRoom, gate: Gate): Condition[] {
  return Object.values(room.conditions).filter((each) => each.pollId === gate.pollId && isOpen(each));
}

/** The decision that stands on a gate, if one does. */
export function decisionOn(room: PlanRoom, gate: Gate): Decision | null {
  return gate.decisionId ? (room.decisions[gate.decisionId] ?? null) : null;
}

/** The gate's poll while it can be voted in. */
export function openPollOf(room: PlanRoom, gate: Gate): Poll | null {
  const poll = gate.pollId ? room.polls[gate.pollId] : undefined;
  return poll && !poll.closedAt ? poll : null;
}
