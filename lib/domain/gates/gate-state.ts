import { actingIn } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import type { Step } from "../steps/rows.ts";
import { decisionOn, openConditions } from "./of-gate.ts";
import { gatesOf, isBehind } from "./place.ts";
import type { Gate } from "./rows.ts";

/**
 * `waiting`: no poll yet. `polling`: the seats are asked. `second`: decided against the poll, or waived, and waits for a
 * second person. `conditions`: a go that waits for what it hangs on. The others are what was decided.
 */
export type GateState = "waiting" | "polling" | "second" | "conditions" | "go" | "no-go" | "hold" | "reschedule" | "waived";

/** How a gate stands. Nothing but a recorded decision ever releases it. */
export function gateState(room: PlanRoom, gate: Gate): GateState {
  const decision = decisionOn(room, gate);
  if (!decision) return gate.pollId && !room.polls[gate.pollId]?.closedAt ? "polling" : "waiting";
  if (decision.needsSecond && !decision.secondedAt) return "second";
  if (decision.outcome === "go" && openConditions(room, gate).length > 0) return "conditions";
  return decision.outcome;
}

/** Whether work may go past a gate. */
export function isReleased(room: PlanRoom, gate: Gate): boolean {
  const state = gateState(room, gate);
  return state === "go" || state === "waived";
}

/** The first gate that keeps a step from being worked on, if one does. */
export function holdingGate(room: PlanRoom, step: Step): Gate | null {
  // Most plans have few gates and most of those are released: look at the gate before looking at its place.
  for (const gate of Object.values(room.gates)) {
    if (!gate.removedAt && !isReleased(room, gate) && isBehind(room, gate, step)) return firstHolding(room, step);
  }
  return null;
}

function firstHolding(room: PlanRoom, step: Step): Gate | null {
  return gatesOf(room).find((gate) => !isReleased(room, gate) && isBehind(room, gate, step)) ?? null;
}

/** The first gate of the plan that is not released. */
export function nextGate(room: PlanRoom): Gate | null {
  return gatesOf(room).find((gate) => !isReleased(room, gate)) ?? null;
}

/** Why nobody can decide on the gate, and what to do; null where somebody can. */
export function noDirector(room: PlanRoom, gate: Gate): string | null {
  const role = gate.directorRoleId ? room.roles[gate.directorRoleId] : undefined;
  if (!role || role.removedAt) return `“${gate.title}” has no director. A lead chooses the role that decides on the plan page.`;
  return actingIn(role) ? null : `Nobody holds ${role.title}, the director of “${gate.title}”. A lead names somebody on the plan page.`;
}

/** Why this person may not decide on the gate under separation of duties, or null. A workspace of one has nobody to separate. */
export function barredBy(room: PlanRoom, gate: Gate, userId: string, people: number | undefined): string | null {
  if (!gate.separation || people === 1) return null;
  if (room.plan.createdBy.id === userId || room.plan.authors.includes(userId))
    return "You wrote the plan, and this gate keeps its authors from deciding on it.";
  const worked = Object.values(room.steps).find(
    (step) => (step.finishedBy?.id === userId || step.startedBy?.id === userId) && !step.removedAt && !isBehind(room, gate, step),
  );
  return worked ? `You worked on “${worked.title}”, and this gate keeps those who did the work from deciding on it.` : null;
}
