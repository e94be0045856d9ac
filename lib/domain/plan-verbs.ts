import { addStep, assignStep, editStep, moveStep, removeStep, restoreStep } from "./edit-steps.ts";
import { addPhase, editPhase, movePhase, publishPhase, removePhase, restorePhase } from "./phases.ts";
import { addPlanMember, cancelPlan, completePlan, editPlan, moveT0, removePlanMember, restrictPlan, startPlan } from "./plans.ts";
import { addNote, postUpdate, revokeShareLink, withdrawUpdate } from "./publishing.ts";
import { addRole, assignRole } from "./roles.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "./steps.ts";

/**
 * The verbs a person may send from the browser, by name. Those that only the server can perform (they make a secret or
 * read a document) are not here.
 */
export const planVerbs = {
  startPlan,
  completePlan,
  cancelPlan,
  editPlan,
  moveT0,
  restrictPlan,
  addPlanMember,
  removePlanMember,
  startStep,
  completeStep,
  skipStep,
  failStep,
  reopenStep,
  addStep,
  editStep,
  moveStep,
  removeStep,
  restoreStep,
  assignStep,
  addPhase,
  editPhase,
  publishPhase,
  movePhase,
  removePhase,
  restorePhase,
  addRole,
  assignRole,
  addNote,
  postUpdate,
  withdrawUpdate,
  revokeShareLink,
} as const;

export type PlanVerbName = keyof typeof planVerbs;

/** The step verbs the API offers, by the last part of their address. */
export const stepVerbs = { start: startStep, complete: completeStep, skip: skipStep, fail: failStep, reopen: reopenStep } as const;
