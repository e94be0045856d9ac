import { addStep, assignStep, editStep, moveStep, removeStep, restoreStep } from "./edit.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "./work.ts";

/** What a person may do with steps, by name. */
export const stepVerbs = {
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
} as const;
