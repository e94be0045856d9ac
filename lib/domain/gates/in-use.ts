import { type Refusal, refuse } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import type { Gate } from "./rows.ts";

/** Why a gate's questions and seats cannot change now. */
export function inUse(room: PlanRoom, gate: Gate): Refusal | null {
  if (!gate.pollId && !gate.decisionId) return null;
  const poll = gate.pollId ? room.polls[gate.pollId] : undefined;
  if (!poll || (poll.closedAt && !gate.decisionId)) return null;
  return refuse("polled", `“${gate.title}” has been polled. What was asked and of whom stays; after a decision, open a new poll.`);
}
