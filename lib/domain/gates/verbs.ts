import { addCriterion, answerCriterion, editCriterion, removeCriterion } from "./criteria.ts";
import { decideGate, secondDecision, waiveGate, withdrawDecision } from "./decisions.ts";
import { addGate, editGate, moveGate, removeGate, restoreGate } from "./edit-gates.ts";
import { closePoll, openPoll } from "./polls.ts";
import { castVote, meetCondition } from "./votes.ts";

/** What a person may do with gates, their questions, polls and decisions, by name. */
export const gateVerbs = {
  addGate,
  editGate,
  moveGate,
  removeGate,
  restoreGate,
  addCriterion,
  editCriterion,
  removeCriterion,
  answerCriterion,
  openPoll,
  closePoll,
  castVote,
  meetCondition,
  decideGate,
  waiveGate,
  secondDecision,
  withdrawDecision,
} as const;
