import { heldSentence } from "../holds/status.ts";
import { byNewest } from "../kernel/order.ts";
import { actingIn } from "../roles/acting.ts";
import { notDecided } from "../rollback/parts.ts";
import type { PlanRoom } from "../room.ts";
import { waitSentence } from "../steps/predecessors.ts";
import type { Step } from "../steps/rows.ts";
import { isClosed } from "../steps/rows.ts";
import { gateState, holdingGate, nextGate } from "./gate-state.ts";
import { decisionOn, openPollOf } from "./of-gate.ts";
import { gatesOf } from "./place.ts";
import { pollResult, type Seat } from "./poll-result.ts";
import type { Decision, Gate, Poll } from "./rows.ts";

/** A seat whose word is asked for now. */
export type AskedSeat = { gate: Gate; poll: Poll; seat: Seat };

/** The seats a person speaks for in the polls that are open; those that have not spoken first. */
export function seatsAsked(room: PlanRoom, userId: string): AskedSeat[] {
  const asked = gatesOf(room).flatMap((gate) => {
    const poll = decisionOn(room, gate) ? null : openPollOf(room, gate);
    if (!poll) return [];
    return pollResult(room, gate)
      .seats.filter(({ person }) => person?.id === userId)
      .map((seat) => ({ gate, poll, seat }));
  });
  return asked.sort((a, b) => Number(Boolean(a.seat.vote)) - Number(Boolean(b.seat.vote)));
}

/** The gates that wait for this person's decision: their poll is open, or a HOLD stands. */
export function callsAsked(room: PlanRoom, userId: string): Gate[] {
  return gatesOf(room).filter(
    (gate) => actingIn(room.roles[gate.directorRoleId ?? ""])?.id === userId && ["polling", "hold"].includes(gateState(room, gate)),
  );
}

/** The gate everybody looks at: the one being polled, else the next one not released, else the last of the plan. */
export function gateOfInterest(room: PlanRoom): Gate | null {
  const gates = gatesOf(room);
  return gates.find((gate) => gateState(room, gate) === "polling") ?? nextGate(room) ?? gates.at(-1) ?? null;
}

/** The newest decision that stands in the plan, and on which gate. */
export function lastCall(room: PlanRoom): { gate: Gate; decision: Decision } | null {
  const calls = gatesOf(room).flatMap((gate) => {
    const decision = decisionOn(room, gate);
    return decision ? [{ gate, decision }] : [];
  });
  return calls.sort((a, b) => byNewest(a.decision, b.decision))[0] ?? null;
}

/**
 * Why a step cannot be begun or ticked now: it leads back and that is not decided, the deployment is on hold, or it stands behind a hold point.
 * Null where it can.
 */
export function whyHeld(room: PlanRoom, step: Step): string | null {
  if (isClosed(step)) return null;
  const early = notDecided(room, step);
  if (early) return early;
  if (step.status === "doing") return null;
  if (room.plan.status === "held" && room.phases[step.phaseId]?.kind !== "rollback") return heldSentence(room);
  const gate = holdingGate(room, step);
  return gate ? `Behind the gate “${gate.title}”, which has no GO yet.` : waitSentence(room, step);
}
