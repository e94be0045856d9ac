import { addStep, assignStep, editStep, moveStep, removeStep, restoreStep } from "./edit.ts";
import { fillBlank } from "./fill-blanks.ts";
import { orderStep } from "./order-steps.ts";
import { confirmStep } from "./second.ts";
import { completeStep, failStep, reopenStep, ruleOutStep, skipStep, startStep } from "./work.ts";

/** What a person may do with steps, by name. */
export const stepVerbs = {
  startStep,
  completeStep,
  confirmStep,
  skipStep,
  ruleOutStep,
  failStep,
  reopenStep,
  addStep,
  editStep,
  moveStep,
  removeStep,
  restoreStep,
  assignStep,
  orderStep,
  fillBlank,
} as const;
